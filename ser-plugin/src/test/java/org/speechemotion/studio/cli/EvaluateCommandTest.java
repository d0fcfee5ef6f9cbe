// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.ModelWriter;
import org.speechemotion.model.store.TrainingClips;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.store.Project;

/** The bundled model on tones: the figures mean nothing, but all that leads to them is real. */
@Tag("slow")
class EvaluateCommandTest {

    private static final int RATE = 16_000;

    @TempDir
    static Path folder;

    private static Path corpus;

    @BeforeAll
    static void writeCorpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("tones"));
        StringBuilder manifest = new StringBuilder("path,speaker,gender,emotion\n");
        Random random = new Random(5);
        for (int speaker = 0; speaker < 3; speaker++) {
            for (String emotion : new String[] {"neutral", "angry", "sad"}) {
                for (int take = 0; take < 3; take++) {
                    String name = speaker + emotion + take + ".wav";
                    WavWriter.write16(corpus.resolve(name), RATE, tone(emotion, speaker, random));
                    manifest.append(
                            name + ",s" + speaker + "," + (speaker == 0 ? "male," : "female,") + emotion + "\n");
                }
            }
        }
        Files.writeString(corpus.resolve("manifest.csv"), manifest);
    }

    private static float[] tone(String emotion, int speaker, Random random) {
        float[] samples = new float[RATE];
        double pitch = 100 + 40 * speaker + (emotion.equals("angry") ? 80 : 0);
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / RATE;
            double value = 0;
            for (int harmonic = 1; harmonic < 12; harmonic++) {
                value += Math.sin(2 * Math.PI * pitch * harmonic * time) / harmonic;
            }
            double syllables = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * time);
            samples[i] = (float) (0.1 * syllables * value + 0.001 * random.nextGaussian());
        }
        return samples;
    }

    private static CommandRun evaluate(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "evaluate";
        args[1] = "--cache";
        args[2] = folder.resolve("cache").toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRun.of(args);
    }

    private static JsonObject model(String json) {
        return JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonArray("models")
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void keptSessionsGiveTheSameFiguresWithTheirTruthAsTimelines() throws IOException {
        Path kept = folder.resolve("kept");
        CommandRun run = evaluate(
                corpus.toString(),
                "--sessions=2",
                "--session-seconds=60",
                "--snr=30",
                "--seed=3",
                "--emotions=neutral,sad,angry",
                "--keep=" + kept,
                "-f=json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonObject sessions = model(run.out()).getAsJsonArray("sessions").get(0).getAsJsonObject();
        JsonObject together = sessions.getAsJsonObject("together");
        assertThat(together.get("duration").getAsDouble()).isEqualTo(120);
        assertThat(sessions.get("protocol").getAsString())
                .contains("no speaker was in the training")
                .contains("2 sessions of 60 s, noise 30 dB below the speech, 25 % of the speech neutral, seed 3");

        CommandRun again = evaluate(
                kept.resolve("tones-3.wav").toString(),
                kept.resolve("tones-4.wav").toString(),
                "--timeline=" + kept,
                "--emotions=neutral,sad,angry",
                "-f=json");
        assertThat(again.code()).as(again.err()).isZero();
        JsonObject timelines = model(again.out()).getAsJsonObject("timelines");
        for (String figure : new String[] {"errorRate", "transitionF1", "speechErrorRate", "neutralEverywhere"}) {
            assertThat(timelines.getAsJsonObject("together").get(figure).getAsDouble())
                    .as(figure)
                    .isCloseTo(together.get(figure).getAsDouble(), org.assertj.core.api.Assertions.within(1e-3));
        }
        assertThat(timelines.getAsJsonArray("recordings")).hasSize(2);
    }

    @Test
    void theTextNamesTheFourPartsAndWhatNeutralEverywhereGives() {
        CommandRun run = evaluate(corpus.toString(), "--sessions=1", "--session-seconds=60", "--snr=none");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("false alarm")
                .contains("missed")
                .contains("confused")
                .contains("overlap")
                .contains("neutral everywhere")
                .contains("no noise")
                .doesNotContain("95 % interval")
                .doesNotContain("accuracy");
        CommandRun page = evaluate(corpus.toString(), "--sessions=1", "--session-seconds=60", "-f=html");
        assertThat(page.out()).contains("tones: sessions").doesNotContain("95 % interval");
    }

    @Test
    void clipsAreMeasuredAmongTheChosenEmotions() {
        CommandRun run = evaluate(corpus.toString(), "--emotions=neutral,angry", "-f=json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonObject clips = model(run.out()).getAsJsonArray("clips").get(0).getAsJsonObject();
        assertThat(clips.get("leftOut").getAsInt()).isEqualTo(9);
        JsonObject group = clips.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertThat(group.get("independence").getAsString()).isEqualTo("speaker-independent");
        assertThat(group.getAsJsonObject("speakerNormalized").get("clips").getAsInt())
                .isEqualTo(18);
    }

    @Test
    void noiseHasFiguresOfItsOwn() {
        CommandRun run = evaluate(corpus.toString(), "--noise=clean,10");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("no noise   accuracy").contains("SNR 10 dB  accuracy");
        assertWrong("--noise must be numbers", corpus.toString(), "--noise=loud");
        assertWrong("-20 to 100", corpus.toString(), "--noise=clean,200");
        assertWrong("sessions have --snr", corpus.toString(), "--noise=10", "--sessions=1");
    }

    /** The bundled model as if it had heard these speakers. */
    private static void writeModel(Path target, int seed, String... heard) throws IOException {
        ModelFolder model = ModelCatalog.find(ModelCatalog.DEFAULT_MODEL);
        ModelWriter.write(target, model.card(), model.parameters(), TrainingClips.NONE);
        Path file = target.resolve(ModelFolder.CARD);
        JsonObject card = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        card.getAsJsonObject("training").addProperty("seed", seed);
        card.getAsJsonObject("training").add("speakers", new Gson().toJsonTree(heard));
        Files.writeString(file, card.toString());
    }

    @Test
    void foldsAreMeasuredOnTheirUnheardSpeakersAndPooled() throws IOException {
        Path folds = folder.resolve("folds");
        writeModel(folds.resolve("fold-1"), 1, "tones/s0");
        writeModel(folds.resolve("fold-2"), 1, "tones/s1", "tones/s2");
        CommandRun run = evaluate(corpus.toString(), "--model", folds.toString(), "-f=json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonObject clips = model(run.out()).getAsJsonArray("clips").get(0).getAsJsonObject();
        assertThat(clips.getAsJsonArray("groups")).hasSize(1);
        JsonObject pooled =
                clips.getAsJsonArray("groups").get(0).getAsJsonObject().getAsJsonObject("speakerNormalized");
        assertThat(pooled.get("clips").getAsInt()).isEqualTo(27);
        assertThat(pooled.get("protocol").getAsString())
                .startsWith("speaker-independent: each of 2 models on speakers that it did not hear");
        assertThat(clips.getAsJsonObject("folds").getAsJsonArray("folds"))
                .extracting(fold -> fold.getAsJsonObject().get("clips").getAsInt())
                .containsExactly(18, 9);
        CommandRun sessions = evaluate(
                corpus.toString(), "--model", folds.toString(), "--sessions=1", "--session-seconds=60", "-f=json");
        assertThat(sessions.code()).as(sessions.err()).isZero();
        JsonObject both =
                model(sessions.out()).getAsJsonArray("sessions").get(0).getAsJsonObject();
        assertThat(both.getAsJsonArray("sessions")).hasSize(2);
        assertThat(both.getAsJsonObject("together").get("duration").getAsDouble())
                .isEqualTo(120);
        assertWrong("single models", "a.wav", "--timeline=x.csv", "--model", folds.toString());
    }

    @Test
    void seedsInAFolderAreModelsOfTheirOwnAndTheirFoldsAreNot() throws IOException {
        Path seeds = folder.resolve("seeds");
        for (int seed : new int[] {42, 43}) {
            writeModel(seeds.resolve("seed-" + seed).resolve("fold-2"), seed, "tones/s0");
            writeModel(seeds.resolve("seed-" + seed).resolve("fold-10"), seed, "tones/s1");
        }
        assertThat(MeasuredModel.find(seeds.toString()))
                .extracting(MeasuredModel::name, MeasuredModel::names, MeasuredModel::crossValidation)
                .containsExactly(
                        tuple("seed-42", List.of("fold-2", "fold-10"), true),
                        tuple("seed-43", List.of("fold-2", "fold-10"), true));
        Path single = folder.resolve("single");
        writeModel(single.resolve("a"), 1, "tones/s0");
        writeModel(single.resolve("b"), 2, "tones/s0");
        assertThat(MeasuredModel.find(single.toString()))
                .extracting(MeasuredModel::name, MeasuredModel::crossValidation)
                .containsExactly(tuple("a", false), tuple("b", false));
        assertThat(evaluate(corpus.toString(), "--model", corpus.toString()).err())
                .contains("card.json");
    }

    @Test
    void severalModelsAreComparedByMeanAndDeviation() throws IOException {
        Path other = folder.resolve("other");
        writeModel(other, 1, "tones/s0");
        CommandRun run = evaluate(
                corpus.toString(), "--model", other.toString(), "--model", ModelCatalog.DEFAULT_MODEL, "-f=json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(report.getAsJsonArray("models")).hasSize(2);
        JsonObject first = report.getAsJsonArray("comparison").get(0).getAsJsonObject();
        assertThat(first.get("protocol").getAsString()).isEqualTo("speaker-independent");
        assertThat(first.get("metric").getAsString()).isEqualTo("UAR");
        assertThat(first.getAsJsonObject("spread").get("models").getAsInt()).isEqualTo(2);
    }

    @Test
    void onlyTheWantedSpeakersAreMeasured() throws IOException {
        Path list = folder.resolve("speakers.txt");
        Files.writeString(list, "s1\n\ntones/s2\n");
        for (String speakers : new String[] {list.toString(), "s1, s2"}) {
            CommandRun run = evaluate(corpus.toString(), "--speakers", speakers);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("18 clips of 2 speakers");
        }
        CommandRun none = evaluate(corpus.toString(), "--speakers=Anna");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("none of the speakers").contains("s0, s1, s2");
    }

    @Test
    void tuningTakesValidationSpeakersOnlyAndListsTheBestSettingsFirst() {
        CommandRun refused = evaluate(corpus.toString(), "--sessions=1", "--session-seconds=60", "--tune");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.errorLines()).hasSize(1).first().asString().contains("validation part", "--all-speakers");

        CommandRun tuned = evaluate(
                corpus.toString(),
                "--sessions=1",
                "--session-seconds=60",
                "--tune",
                "--all-speakers",
                "--emotions=neutral,sad,angry");
        assertThat(tuned.code()).as(tuned.err()).isZero();
        double[] errors = tuned.out()
                .lines()
                .skip(1)
                .limit(10)
                .mapToDouble(line -> Double.parseDouble(line.strip().split("\\s+")[3]))
                .toArray();
        assertThat(errors).hasSize(10).isSorted();
        assertThat(errors[0]).isBetween(0.0, 1.5);
    }

    @Test
    void sessionsOfHeardSpeakersAreRefusedUnlessAllAreWanted() throws IOException {
        // A corpus and a speaker of the names that the bundled model was trained on.
        String[] heard = ModelCatalog.find(ModelCatalog.DEFAULT_MODEL)
                .card()
                .training()
                .speakers()
                .get(0)
                .split("/");
        Path known = Files.createDirectory(folder.resolve(heard[0]));
        StringBuilder manifest = new StringBuilder("path,speaker,emotion\n");
        for (int take = 0; take < 3; take++) {
            for (String emotion : new String[] {"neutral", "angry"}) {
                WavWriter.write16(known.resolve(emotion + take + ".wav"), RATE, tone(emotion, take, new Random(take)));
                manifest.append(emotion + take + ".wav," + heard[1] + "," + emotion + "\n");
            }
        }
        Files.writeString(known.resolve("manifest.csv"), manifest);
        CommandRun refused = evaluate(known.toString(), "--sessions=1", "--session-seconds=60");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.errorLines()).hasSize(1).first().asString().contains("--all-speakers");
        CommandRun used = evaluate(known.toString(), "--sessions=1", "--session-seconds=60", "--all-speakers");
        assertThat(used.code()).as(used.err()).isZero();
        assertThat(used.out()).contains("NOT speaker-independent: 1 speaker was in the training (" + heard[1] + ")");
    }

    @Test
    void wrongCallsSaySoInOneLine() {
        assertWrong("--keep needs --sessions", corpus.toString(), "--keep=x");
        assertWrong("--session-seconds must be 60 to 600", corpus.toString(), "--sessions=1", "--session-seconds=10");
        assertWrong("--snr must be a number", corpus.toString(), "--sessions=1", "--snr=loud");
        assertWrong("1 session or more", corpus.toString(), "--sessions=0");
        assertWrong("two calls", corpus.toString(), "--sessions=1", "--timeline=x");
        assertWrong("--tune needs --sessions", corpus.toString(), "--tune");
        assertWrong("--tune is for one model", corpus.toString(), "--sessions=1", "--tune", "-f=json");
        assertWrong("does not know other", corpus.toString(), "--emotions=neutral,other");
        assertWrong("no emotion hungry", corpus.toString(), "--emotions=neutral,hungry");
    }

    @Test
    void aTruthOfOneRecordingIsNotThatOfSeveral() throws IOException {
        Path truth = Files.writeString(folder.resolve("of-one.csv"), "start,end,emotion\n0,1,neutral\n");
        assertWrong("must be a folder, or a file that says which recordings", "a.wav", "b.wav", "--timeline=" + truth);
    }

    @Test
    void aProjectIsTheTruthOfAllItsRecordings() throws IOException {
        Path first = corpus.resolve("0neutral0.wav");
        Path second = corpus.resolve("0angry0.wav");
        Path stranger = corpus.resolve("0sad0.wav");
        Path truth = folder.resolve("group.ses");
        try (Project project = Project.create(truth, SampleDocuments.AUTHOR, SampleDocuments.CLOCK)) {
            for (Path sound : List.of(first, second)) {
                long id =
                        project.add(new Recording(sound, RATE, 1, RATE, "WAV")).id();
                Annotation label = SampleDocuments.stretch(0, sound.equals(first) ? 0.25 : 0.75, "sad");
                project.document(id).perform(new AddTrack(SampleDocuments.track("ada", TrackKind.ANNOTATOR, label), 0));
            }
        }
        CommandRun run =
                evaluate(first.toString(), stranger.toString(), second.toString(), "--timeline=" + truth, "-f=json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines())
                .containsExactly(
                        truth + ": has no annotations of " + stranger + "; it is about 0neutral0.wav, 0angry0.wav");
        JsonObject timelines = model(run.out()).getAsJsonObject("timelines");
        assertThat(timelines.getAsJsonArray("recordings")).hasSize(2);
        assertThat(timelines
                        .getAsJsonObject("together")
                        .get("neutralEverywhere")
                        .getAsDouble())
                .as("a second of sadness in two")
                .isEqualTo(0.5);
    }

    private static void assertWrong(String message, String... args) {
        CommandRun run = evaluate(args);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.errorLines().get(0)).contains(message);
    }

    @Test
    void aTruthThatIsMissingOrDamagedIsReportedAndTheOtherRecordingIsMeasured() throws IOException {
        Path truths = Files.createDirectory(folder.resolve("truths"));
        Path good = corpus.resolve("0neutral0.wav");
        Files.writeString(truths.resolve("0neutral0.csv"), "start,end,emotion\n0,1,neutral\n");
        Files.writeString(truths.resolve("0angry0.csv"), "start,end,emotion\n0,1,hungry\n");
        CommandRun run = evaluate(
                corpus.resolve("0angry0.wav").toString(),
                corpus.resolve("0sad0.wav").toString(),
                good.toString(),
                "--timeline=" + truths);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("\"hungry\" is no emotion").contains("no file with the truth of 0sad0.wav");
        assertThat(run.out()).contains(good.toString()).contains("EDER");
    }
}
