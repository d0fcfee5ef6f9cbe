// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.ResampledReader;
import org.speechemotion.dsp.feature.Energy;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSink;
import org.speechemotion.dsp.feature.LogMelSpectrogram;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.dsp.feature.Mfcc;
import org.speechemotion.dsp.feature.MfccSettings;
import org.speechemotion.dsp.pitch.PitchSettings;
import org.speechemotion.dsp.pitch.PitchSink;
import org.speechemotion.dsp.pitch.PitchTracker;

/** The features that {@code ses features} can write, frame by frame in memory that does not grow. */
enum FeatureKind {
    /** What the models look at. */
    LOG_MEL(MelSettings.SPEECH_EMOTION.sampleRate(), MelSettings.SPEECH_EMOTION.frameStep()) {
        @Override
        List<String> columns() {
            return numbered("mel", MelSettings.SPEECH_EMOTION.bands());
        }

        @Override
        void read(Path file, ChannelSelection channel, FrameSink sink, TaskMonitor monitor) throws IOException {
            logMel(MelSettings.SPEECH_EMOTION, file, channel, sink, monitor);
        }
    },
    /** As librosa computes them by default, 40 coefficients. */
    MFCC(
            MfccSettings.LIBROSA_SEED.mel().sampleRate(),
            MfccSettings.LIBROSA_SEED.mel().frameStep()) {
        @Override
        List<String> columns() {
            return numbered("mfcc", MfccSettings.LIBROSA_SEED.coefficients());
        }

        @Override
        void read(Path file, ChannelSelection channel, FrameSink sink, TaskMonitor monitor) throws IOException {
            MelSettings mel = MfccSettings.LIBROSA_SEED.mel();
            float[] highest = {Float.NEGATIVE_INFINITY};
            FrameSink highestSink = row -> {
                for (float value : row) {
                    highest[0] = Math.max(highest[0], value);
                }
            };
            logMel(mel, file, channel, highestSink, monitor.part(0, 0.5));
            float floor = (float) (highest[0] - MfccSettings.LIBROSA_SEED.topDb());
            MfccRows rows = new MfccRows(mel, floor, sink);
            logMel(mel, file, channel, rows::accept, monitor.part(0.5, 1));
            rows.flush();
        }
    },
    /** Fundamental frequency in Hz and how periodic the sound is. */
    PITCH(PitchSettings.VOICE.sampleRate(), PitchSettings.VOICE.frameStep()) {
        @Override
        List<String> columns() {
            return List.of("hz", "voicing");
        }

        @Override
        void read(Path file, ChannelSelection channel, FrameSink sink, TaskMonitor monitor) throws IOException {
            PitchTracker tracker = new PitchTracker(PitchSettings.VOICE);
            float[] row = new float[2];
            PitchSink pitchSink = (hz, voicing) -> {
                row[0] = hz;
                row[1] = voicing;
                sink.accept(row);
            };
            listen(file, channel, sampleRate(), (block, count) -> tracker.process(block, count, pitchSink), monitor);
            tracker.finish(pitchSink);
        }
    },
    /** Root mean square in dB of full scale, 25 ms every 10 ms. */
    ENERGY(16_000, 0.01) {
        @Override
        List<String> columns() {
            return List.of("db");
        }

        @Override
        void read(Path file, ChannelSelection channel, FrameSink sink, TaskMonitor monitor) throws IOException {
            Energy energy = new Energy(400, 160, -100);
            listen(file, channel, sampleRate(), (block, count) -> energy.process(block, count, sink), monitor);
            energy.finish(sink);
        }
    };

    private static final int BLOCK = 16_384;

    private final int sampleRate;
    private final double frameStep;

    FeatureKind(int sampleRate, double frameStep) {
        this.sampleRate = sampleRate;
        this.frameStep = frameStep;
    }

    /** The name on the command line, such as "log-mel". */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Samples a second that the recording is brought to. */
    int sampleRate() {
        return sampleRate;
    }

    /** Seconds from one frame to the next; frame 0 is at time 0. */
    double frameStep() {
        return frameStep;
    }

    /** Names of the values of a frame. */
    abstract List<String> columns();

    /** Reads a recording and hands on its frames in order; a value that there is not is NaN. */
    abstract void read(Path file, ChannelSelection channel, FrameSink sink, TaskMonitor monitor) throws IOException;

    private static List<String> numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + "_" + i).toList();
    }

    private static void logMel(
            MelSettings settings, Path file, ChannelSelection channel, FrameSink sink, TaskMonitor monitor)
            throws IOException {
        LogMelSpectrogram spectrogram = new LogMelSpectrogram(settings);
        listen(
                file,
                channel,
                settings.sampleRate(),
                (block, count) -> spectrogram.process(block, count, sink),
                monitor);
        spectrogram.finish(sink);
    }

    private static void listen(Path file, ChannelSelection channel, int rate, BlockSink sink, TaskMonitor monitor)
            throws IOException {
        try (ResampledReader reader = ResampledReader.open(file, channel, rate)) {
            float[][] block = new float[1][BLOCK];
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                monitor.checkCancelled();
                sink.accept(block[0], count);
                monitor.progress((double) reader.position() / reader.length(), "listening");
            }
        }
    }

    /** Takes a block of samples. */
    @FunctionalInterface
    private interface BlockSink {
        void accept(float[] samples, int count) throws IOException;
    }

    /** Gathers log-mel frames, none below a floor, and hands on their coefficients. */
    private static final class MfccRows {

        private static final int FRAMES = 256;

        private final float floor;
        private final FrameSink sink;
        private final int bands;
        private final double frameStep;
        private final float[] gathered;
        private int frames;

        MfccRows(MelSettings mel, float floor, FrameSink sink) {
            this.floor = floor;
            this.sink = sink;
            bands = mel.bands();
            frameStep = mel.frameStep();
            gathered = new float[FRAMES * bands];
        }

        void accept(float[] logMel) throws IOException {
            for (int band = 0; band < bands; band++) {
                gathered[frames * bands + band] = Math.max(floor, logMel[band]);
            }
            frames++;
            if (frames == FRAMES) {
                flush();
            }
        }

        void flush() throws IOException {
            FrameMatrix block = new FrameMatrix(frames, bands, frameStep, Arrays.copyOf(gathered, frames * bands));
            FrameMatrix coefficients =
                    Mfcc.of(block, MfccSettings.LIBROSA_SEED.coefficients(), Double.POSITIVE_INFINITY);
            int columns = coefficients.bands();
            for (int frame = 0; frame < frames; frame++) {
                sink.accept(Arrays.copyOfRange(coefficients.values(), frame * columns, (frame + 1) * columns));
            }
            frames = 0;
        }
    }
}
