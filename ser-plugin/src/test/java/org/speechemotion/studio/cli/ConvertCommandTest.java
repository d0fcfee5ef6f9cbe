// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.label.Emotion;

class ConvertCommandTest {

    private static final String LABELS = "0.500000\t1.000000\tangry (0.75)\n1.500000\t2.250000\tsad\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void labelsBecomeATableOnTheStandardOutput() throws IOException {
        CommandRun run = CommandRun.of("convert", file("a.txt", LABELS).toString(), "-f", "csv");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                recording,channel,start,end,emotion,confidence,track
                "",0,0.5,1,angry,0.75,annotations
                "",0,1.5,2.25,sad,,annotations
                """);
    }

    @Test
    void theFormatFollowsFromTheNameAndLossesAreTold() throws IOException {
        Path out = folder.resolve("b.TextGrid");
        CommandRun run = CommandRun.of("convert", file("a.txt", LABELS).toString(), "-o", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).containsExactly("not kept by Praat TextGrid: confidences (1)");
        assertThat(Files.readString(out)).contains("text = \"angry\"");
    }

    @Test
    void aSelectionIsCutAtItsBorders() throws IOException {
        CommandRun run = CommandRun.of(
                "convert", file("a.txt", LABELS).toString(), "-f", "audacity", "--from", "0.75", "--to", "1.5");
        assertThat(run.out()).isEqualTo("0.750000\t1.000000\tangry (0.75)\n");
    }

    @Test
    void tracksAreChosenByName() throws IOException {
        Path grid = folder.resolve("b.TextGrid");
        CommandRun.of("convert", file("a.txt", LABELS).toString(), "-o", grid.toString());
        assertThat(CommandRun.of("convert", grid.toString(), "-f", "csv", "--tracks", "annotations")
                        .code())
                .isZero();
        CommandRun wrong = CommandRun.of("convert", grid.toString(), "-f", "csv", "--tracks", "nobody");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("there is no track nobody, only annotations");
    }

    @Test
    void theStandardInputIsRecognised() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "WEBVTT\n\n00:01.000 --> 00:02.500\n<v Anna>angry\n".getBytes(StandardCharsets.UTF_8)));
            CommandRun run = CommandRun.of("convert", "-", "-f", "tsv");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("\t0\t1\t2.5\tangry\t\tannotations\tAnna\n");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void severalRecordingsNeedAChoiceWhereTheFormatTakesOne() throws IOException {
        Path table = file("a.csv", "recording,start,end,label\na.wav,0,1,x\nb.wav,1,2,y\n");
        CommandRun one = CommandRun.of("convert", table.toString(), "-f", "audacity");
        assertThat(one.code()).isEqualTo(1);
        assertThat(one.errorLines()).singleElement().asString().contains("2 recordings", "--recording");
        assertThat(CommandRun.of("convert", table.toString(), "-f", "audacity", "--recording", "b.wav")
                        .out())
                .isEqualTo("1.000000\t2.000000\ty\n");
        assertThat(CommandRun.of("convert", table.toString(), "-f", "rttm")
                        .out()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aDamagedFileIsOneLineAndLeavesNothing() throws IOException {
        Path out = folder.resolve("out.json");
        CommandRun run = CommandRun.of(
                "convert", file("a.eaf", "<ANNOTATION_DOCUMENT><HEADER>").toString(), "-o", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines()).singleElement().asString().contains("a.eaf", "not well-formed");
        assertThat(out).doesNotExist();
    }

    @Test
    void wrongCallsAreExplained() throws IOException {
        String labels = file("a.txt", LABELS).toString();
        assertThat(CommandRun.of("convert", labels, "-f", "doc").code()).isEqualTo(2);
        assertThat(CommandRun.of("convert", labels).err()).contains("-f FORMAT is needed");
        assertThat(CommandRun.of("convert", labels, "-f", "audformat").err()).contains("needs -o");
        assertThat(CommandRun.of("convert", labels, "-f", "csv", "--from", "3", "--to", "2")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of("convert", labels, "-f", "csv", "--input-format", "table")
                        .err())
                .contains("there is no format table to read");
    }

    @Test
    void clipsAreACorpusThatTrainingReads() throws IOException {
        float[] left = new float[8000 * 3];
        float[] right = new float[left.length];
        Arrays.fill(left, 0.5f);
        Path sound = folder.resolve("talk.wav");
        WavWriter.write16(sound, 8000, left, right);
        Path labels = file(
                "a.csv",
                "recording,channel,start,end,label,speaker\n"
                        + "talk.wav,0,0.5,1,angry,../../Ann\n"
                        + "talk.wav,1,1,2.5,sadness,\n"
                        + "talk.wav,0,2,2.5,no emotion,\n"
                        + "talk.wav,0,9,9.5,happy,\n");
        Path corpus = folder.resolve("corpus");
        CommandRun run = CommandRun.of("convert", labels.toString(), "-f", "clips", "-o", corpus.toString());
        assertThat(run.err()).contains("2 clips", "label is no emotion (1)", "after the end of the recording (1)");
        assertThat(run.code()).isZero();
        Corpus read = Corpora.read(corpus);
        assertThat(read.clips())
                .extracting(Clip::speaker, Clip::emotion)
                .containsExactly(tuple("Ann", Emotion.ANGRY), tuple("talk-1", Emotion.SAD));
        for (Clip clip : read.clips()) {
            assertThat(clip.path()).exists().hasParent(corpus);
        }
        try (AudioSource source = AudioFiles.open(read.clips().get(0).path())) {
            assertThat(source.recording().frames()).isEqualTo(4000);
            float[][] block = new float[1][4000];
            source.read(0, block, 4000);
            assertThat(block[0][100]).isCloseTo(0.5f, within(1e-3f));
        }
        CommandRun again = CommandRun.of("convert", labels.toString(), "-f", "clips", "-o", corpus.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.errorLines()).singleElement().asString().contains("manifest.csv", "is there already");
    }

    @Test
    void everyFormatOfTheHelpCanBeNamed() {
        String help = CommandRun.of("convert", "--help").out().replaceAll("\\s+", " ");
        for (String id :
                List.of("audformat", "clips", "eaf", "emotionml", "jams", "labelstudio", "rttm", "srt", "webvtt")) {
            assertThat(help).contains(id);
        }
    }
}
