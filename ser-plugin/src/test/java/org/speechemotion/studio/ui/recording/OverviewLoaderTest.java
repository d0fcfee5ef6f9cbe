// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.RecordingCaches;
import org.speechemotion.studio.ui.lane.WaveformPeaks;

/** Overviews as a window gets them. */
class OverviewLoaderTest {

    @TempDir
    private Path folder;

    private final List<String> status = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    private Path cache() {
        return folder.resolve("cache");
    }

    private WaveformPeaks loaded(Recording recording) throws Exception {
        RecordingDocument document = new RecordingDocument(Sessions.inMemory(recording));
        OverviewLoader loader = new OverviewLoader(
                document, RecordingCaches.in(cache()), new OverviewLoader.Reports(status::add, problems::add));
        loader.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        WaveformPeaks[] peaks = {WaveformPeaks.NONE};
        while (!peaks[0].complete()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(5);
            EventQueue.invokeAndWait(() -> peaks[0] = document.peaks());
        }
        return peaks[0];
    }

    private String[] kept(String kind) {
        String[] names = cache().resolve(kind).toFile().list();
        return names == null ? new String[0] : names;
    }

    @Test
    void keepsWhatItMadeAndShowsItAgain() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 20, 2);
        WaveformPeaks made = loaded(recording);
        assertThat(kept("overviews")).hasSize(1);
        assertThat(kept("audio")).isEmpty();
        WaveformPeaks again = loaded(recording);
        assertThat(again.loudest()).isEqualTo(made.loudest()).isLessThan(1);
        float[] one = new float[3];
        float[] other = new float[3];
        for (int from = 0; from < recording.frames(); from += 10_000) {
            assertThat(made.peak(1, from, from + 5000L, one)).isTrue();
            assertThat(again.peak(1, from, from + 5000L, other)).isTrue();
            assertThat(other).containsExactly(one);
        }
        assertThat(status).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void decodesOnceWhatCannotJump() throws Exception {
        Recording wav = SoundFiles.syllables(folder.resolve("talk.wav"), 20, 2);
        Recording recording = SlowDecoder.standInFor(wav);
        WaveformPeaks made = loaded(recording);
        assertThat(made.loudest()).isLessThan(1);
        assertThat(kept("overviews")).hasSize(1);
        assertThat(kept("audio")).hasSize(1);
        try (AudioSource source = RecordingCaches.in(cache()).audio().open(recording.path())) {
            assertThat(source.readsAnywhere()).isTrue();
        }
        Path audio = cache().resolve("audio").resolve(kept("audio")[0]);
        Files.delete(audio);
        loaded(recording);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(audio)) {
            assertThat(System.nanoTime()).as("decoded again").isLessThan(deadline);
            Thread.sleep(10);
        }
        assertThat(problems).isEmpty();
        assertThat(status).isEmpty();
    }

    @Test
    void worksOnWhereNothingCanBeKept() throws Exception {
        Files.writeString(cache(), "a file where the folder should be");
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 5, 1);
        WaveformPeaks peaks = loaded(recording);
        assertThat(peaks.peak(0, 0, recording.frames(), new float[3])).isTrue();
        assertThat(problems).isEmpty();
        assertThat(status).singleElement().satisfies(text -> assertThat(text)
                .startsWith(recording.path() + ": its waveform cannot be kept on disk"));
    }

    @Test
    void nothingIsKeptOfARecordingThatChangesWhileItIsRead() throws Exception {
        Recording wav = SoundFiles.syllables(folder.resolve("changing.wav"), 20, 1);
        Recording recording = SlowDecoder.standInFor(wav);
        WaveformPeaks peaks = loaded(recording);
        assertThat(peaks.peak(0, 0, recording.frames(), new float[3])).isTrue();
        assertThat(problems).as("the window tells").isEmpty();
        assertThat(kept("overviews")).isEmpty();
        assertThat(kept("audio")).isEmpty();
    }

    @Test
    void aRecordingThatIsGoneIsOneProblem() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 5, 1);
        Files.delete(recording.path());
        WaveformPeaks peaks = loaded(recording);
        assertThat(peaks.peak(0, 0, 100, new float[3])).isFalse();
        assertThat(problems).singleElement().satisfies(text -> assertThat(text)
                .isEqualTo(recording.path() + ": there is no such file; check its name and folder"));
        assertThat(kept("overviews")).isEmpty();
    }

    @Test
    void aRecordingThatWasCutMeanwhileIsOneProblem() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 5, 1);
        byte[] bytes = Files.readAllBytes(recording.path());
        Files.write(recording.path(), Arrays.copyOf(bytes, bytes.length / 2));
        loaded(recording);
        assertThat(problems).singleElement().satisfies(text -> assertThat(text).contains("is cut off"));
        assertThat(kept("overviews")).isEmpty();
    }

    @Test
    void aDamagedOverviewIsMadeAnew() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 5, 1);
        double loudest = loaded(recording).loudest();
        Path kept = cache().resolve("overviews").resolve(kept("overviews")[0]);
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 0x40;
        Files.write(kept, bytes);
        assertThat(loaded(recording).loudest()).isEqualTo(loudest);
        assertThat(kept("overviews")).hasSize(1);
        assertThat(problems).isEmpty();
        assertThat(status).isEmpty();
    }
}
