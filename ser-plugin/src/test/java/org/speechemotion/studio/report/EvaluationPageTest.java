// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.evaluate.ClipGroup;
import org.speechemotion.model.evaluate.ClipGroup.Independence;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.CorpusPredictions;
import org.speechemotion.model.evaluate.DiarizationFigures;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.GroupPredictions;
import org.speechemotion.model.evaluate.Prediction;
import org.speechemotion.model.evaluate.SessionEvaluation;
import org.speechemotion.model.evaluate.TimelineEvaluation;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.store.ModelCard;

class EvaluationPageTest {

    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY));

    private static String page;

    @BeforeAll
    static void writePage() {
        page = EvaluationPage.of(report());
    }

    private static Prediction prediction(String speaker, String gender, Emotion truth, float neutral) {
        Clip clip = new Clip(Path.of("a.wav"), "corpus", speaker, gender, truth);
        return new Prediction(clip, new EmotionScores(EMOTIONS, new float[] {neutral, 1 - neutral}));
    }

    private static GroupPredictions group(Independence independence, String description, boolean noise) {
        List<Prediction> predictions = List.of(
                prediction("x", "female", Emotion.NEUTRAL, 0.9f),
                prediction("y", "male", Emotion.NEUTRAL, 0.2f),
                prediction("z", "", Emotion.ANGRY, 0.1f));
        return new GroupPredictions(
                new ClipGroup(
                        independence,
                        description,
                        predictions.stream().map(Prediction::clip).toList()),
                new ModelCard.Normalization(new float[1], new float[1], 0),
                predictions,
                predictions,
                noise
                        ? List.of(
                                new GroupPredictions.Noisy(null, predictions),
                                new GroupPredictions.Noisy(10.0, predictions))
                        : List.of());
    }

    private static DiarizationFigures diarization(double duration) {
        return new DiarizationFigures(
                duration, 0.4, 10, 20, 5, 1, 0.6, 0.5, 0.4, 0.7, 10, 12, 5, 0.2, duration / 2, 3, 4);
    }

    private static EvaluationReport report() {
        CorpusEvaluation corpus = CorpusEvaluation.of(new CorpusPredictions(
                "corpus",
                2,
                List.of(
                        group(Independence.SPEAKER_INDEPENDENT, "protocol <of the test>", true),
                        group(Independence.HEARD_SPEAKERS, "3 speakers were in the training", false))));
        Evaluation.Interval interval = new Evaluation.Interval(0.4, 0.3, 0.5);
        SessionEvaluation sessions = new SessionEvaluation(
                "corpus",
                "diarization; of the test",
                List.of("neutral", "angry"),
                diarization(120),
                interval,
                interval,
                List.of(new SessionEvaluation.Each(42, List.of("corpus/x", "corpus/y"), diarization(120))));
        TimelineEvaluation timelines =
                TimelineEvaluation.of(List.of(new TimelineEvaluation.Each("talk.wav", diarization(60))));
        List<EvaluationReport.Measured> models = new ArrayList<>();
        for (String name : new String[] {"toy & co", "other"}) {
            models.add(new EvaluationReport.Measured(
                    name, "1.0", List.of("abc"), List.of(corpus), List.of(sessions), timelines));
        }
        return EvaluationReport.of(models);
    }

    @Test
    void figuresStandOnThePage() {
        assertThat(page)
                .contains("<th scope=\"row\">accuracy</th><td>0.6667 (")
                .contains("<th scope=\"row\">unweighted average recall (UAR)</th><td>0.7500 (")
                .contains("2 clips of other emotions were left out")
                .contains("<tr><th scope=\"row\">neutral</th><td>1</td><td>1</td></tr>")
                .contains("<th scope=\"row\">1: seed 42, x and y</th><td>0.400</td><td>0.600</td>")
                .contains("<th scope=\"row\">talk.wav</th>")
                .contains("<td>UAR</td><td>0.7500 \u00B1 0.0000</td><td>2</td>");
    }

    @Test
    void theContentsPointToEachPart() {
        List<String> targets = all("<li><a href=\"#([^\"]+)\">");
        assertThat(targets).hasSize(7).allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
    }

    @Test
    void eachChartHasAnExplanationAndItsProtocol() {
        List<String> figures = all("(?s)<figure>(.*?)</figure>");
        // Recall, confusion, reliability, coverage, noise, speakers, genders and sessions, of two models.
        assertThat(figures).hasSize(16).allSatisfy(figure -> assertThat(figure)
                .containsPattern("<p>[A-Z][^<]{30,}</p>")
                .containsPattern("<p class=\"protocol\">Protocol: [^<]{10,}</p>")
                .contains("prefers-color-scheme: dark"));
    }

    @Test
    void voicesThatTheModelKnowsAreWarnedOf() {
        // Once for each of the two models.
        assertThat(page.split("The model knows these voices", -1)).hasSize(3);
    }

    @Test
    void textIsEscapedAndNothingIsLoadedFromElsewhere() {
        assertThat(page)
                .contains("protocol &lt;of the test&gt;")
                .contains("toy &amp; co 1.0")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void chartsAreSharpPicturesInTheColoursOfThePage() throws IOException {
        BufferedImage light = image("src");
        BufferedImage dark = image("srcset");
        assertThat(light.getWidth()).isEqualTo(1800);
        assertThat(new Color(light.getRGB(2, 2))).isEqualTo(Color.WHITE);
        assertThat(new Color(dark.getRGB(2, 2))).isEqualTo(ChartTheme.DARK.background());
    }

    private static BufferedImage image(String attribute) throws IOException {
        String data = all(attribute + "=\"data:image/png;base64,([^\"]+)\"").get(0);
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
    }

    private static List<String> all(String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void theSameIsWrittenAsJson() {
        JsonObject json = JsonParser.parseString(report().json()).getAsJsonObject();
        JsonObject group = json.getAsJsonArray("models")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("clips")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("groups")
                .get(0)
                .getAsJsonObject();
        JsonObject breakdown = group.getAsJsonObject("breakdown");
        assertThat(breakdown.getAsJsonObject("reliability").getAsJsonArray("bins"))
                .hasSize(15);
        assertThat(breakdown.getAsJsonObject("riskCoverage").getAsJsonArray("points"))
                .hasSize(20);
        assertThat(breakdown.getAsJsonArray("speakers")).hasSize(3);
        assertThat(group.getAsJsonArray("noise")).hasSize(2);
        assertThat(group.getAsJsonArray("noise")
                        .get(1)
                        .getAsJsonObject()
                        .get("snr")
                        .getAsDouble())
                .isEqualTo(10);
    }
}
