// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.evaluate.Breakdown;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.GroupEvaluation;
import org.speechemotion.model.evaluate.Prediction;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;

class EvaluationPageTest {

    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY));

    private static Prediction prediction(Emotion truth, float neutral) {
        Clip clip = new Clip(Path.of("a.wav"), "test", "x", "", truth);
        return new Prediction(clip, new EmotionScores(EMOTIONS, new float[] {neutral, 1 - neutral}));
    }

    private static String page() {
        List<Prediction> predictions = List.of(
                prediction(Emotion.NEUTRAL, 0.9f), prediction(Emotion.NEUTRAL, 0.2f), prediction(Emotion.ANGRY, 0.1f));
        Evaluation evaluation = Evaluation.of("protocol <of the test>", predictions);
        CorpusEvaluation corpus = new CorpusEvaluation(
                "corpus",
                2,
                List.of(new GroupEvaluation(
                        "speaker-independent", evaluation, evaluation, Breakdown.of(predictions), List.of())),
                null);
        return EvaluationPage.of(EvaluationReport.of(List.of(
                new EvaluationReport.Measured("toy & co", "1.0", List.of("abc"), List.of(corpus), List.of(), null))));
    }

    @Test
    void figuresAndTheConfusionStandOnThePage() {
        assertThat(page())
                .contains("<td>accuracy</td><td>0.6667</td>")
                .contains("<td>unweighted average recall</td><td>0.7500</td>")
                .contains("2 clips with emotions that the model does not know")
                .containsPattern("<tr><td>neutral</td><td [^>]*>1</td><td [^>]*>1</td></tr>");
    }

    @Test
    void textIsEscapedAndNothingIsLoadedFromElsewhere() {
        assertThat(page())
                .contains("protocol &lt;of the test&gt;")
                .contains("toy &amp; co 1.0")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void theChartIsAPicture() throws IOException {
        Matcher image = Pattern.compile("data:image/png;base64,([^\"]+)\"").matcher(page());
        assertThat(image.find()).isTrue();
        byte[] png = Base64.getDecoder().decode(image.group(1));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(900);
    }
}
