// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.ResampledReader;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.LogMelSpectrogram;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.dsp.feature.Mfcc;
import org.speechemotion.dsp.feature.MfccSettings;

class FeaturesCommandTest {

    private static final int RATE = 22_050;

    @TempDir
    private Path folder;

    private Path tone;
    private float[] samples;

    /** 15 s of a tone that begins softly and grows: the loudest frame comes last. */
    @BeforeEach
    void writeTone() throws IOException {
        samples = new float[15 * RATE];
        for (int i = 0; i < samples.length; i++) {
            double level = Math.pow(10, -5 + 4.5 * i / samples.length);
            samples[i] = (float) (level * Math.sin(2 * Math.PI * 220 * i / RATE));
        }
        tone = folder.resolve("tone.wav");
        WavWriter.write16(tone, RATE, samples);
        samples = ResampledReader.readMono(tone, RATE); // as 16 bits keep them
    }

    @Test
    void pitchIsThatOfTheTone() {
        CommandRun run = CommandRun.of("features", tone.toString(), "--kind", "pitch");
        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(1 + 1501).first().isEqualTo("time,hz,voicing");
        String[] last = lines.get(1400).split(",");
        assertThat(last[0]).isEqualTo("13.99");
        assertThat(Double.parseDouble(last[1])).isCloseTo(220, within(1.0));
    }

    @Test
    void energyIsInDecibelsOfFullScale() {
        CommandRun run = CommandRun.of("features", tone.toString(), "--kind=ENERGY", "-o", "-");
        String[] middle = run.out().lines().toList().get(1 + 1000).split(",");
        assertThat(middle[0]).isEqualTo("10");
        assertThat(Double.parseDouble(middle[1])).isCloseTo(20 * (-5 + 4.5 * 10 / 15) - 3.01, within(0.3));
    }

    @Test
    void mfccOfAFileInBlocksAreThoseOfTheWhole() throws IOException {
        Path out = folder.resolve("tone.npy");
        CommandRun run = CommandRun.of("features", tone.toString(), "--kind", "mfcc", "-o", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        FrameMatrix whole = Mfcc.of(samples, MfccSettings.LIBROSA_SEED);
        assertThat(run.err()).contains(whole.frames() + " frames of 40 values, one every 23.22 ms");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(out))
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(128);
        assertThat(bytes.remaining()).isEqualTo(4 * whole.values().length);
        for (float value : whole.values()) {
            assertThat(bytes.getFloat()).isCloseTo(value, within(0.01f));
        }
    }

    @Test
    void logMelIsWhatTheModelsSee() throws IOException {
        Path slow = folder.resolve("slow.wav");
        WavWriter.write16(slow, 16_000, samples); // at the models' own rate, so that nothing is resampled
        CommandRun run = CommandRun.of("features", slow.toString(), "--kind", "log-mel");
        FrameMatrix whole = LogMelSpectrogram.of(samples, MelSettings.SPEECH_EMOTION);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(1 + whole.frames());
        double[] row = Stream.of(lines.get(301).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(row[0]).isEqualTo(9.6);
        for (int band = 0; band < whole.bands(); band++) {
            assertThat(row[1 + band]).isCloseTo(whole.at(300, band), within(0.01));
        }
    }

    @Test
    void wrongCallsAreTwo() {
        assertThat(CommandRun.of("features", tone.toString()).code()).isEqualTo(2);
        assertThat(CommandRun.of("features", tone.toString(), "--kind", "chroma")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of("features", tone.toString(), "--kind=pitch", "--channel=each")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of("features", tone.toString(), "--kind=pitch", "-o", "pitch.txt")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        Path out = folder.resolve("out.csv");
        Path text = Files.writeString(folder.resolve("text.wav"), "not a recording at all");
        CommandRun run = CommandRun.of("features", text.toString(), "--kind", "energy", "-o", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errorLines()).singleElement().asString().contains("text.wav");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("tone.wav", "text.wav");
        Path nowhere = folder.resolve("nowhere").resolve("out.csv");
        CommandRun noFolder = CommandRun.of("features", tone.toString(), "--kind", "energy", "-o", nowhere.toString());
        assertThat(noFolder.code()).isEqualTo(1);
        assertThat(noFolder.errorLines())
                .containsExactly(nowhere + ": cannot be written: there is no folder " + nowhere.getParent());
        CommandRun channel = CommandRun.of("features", tone.toString(), "--kind", "energy", "--channel", "3");
        assertThat(channel.code()).isEqualTo(1);
        assertThat(channel.errorLines()).singleElement().asString().contains("has no channel 3");
    }
}
