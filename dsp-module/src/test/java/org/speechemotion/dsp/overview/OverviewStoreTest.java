// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.Fingerprint;
import org.speechemotion.dsp.cache.FullDisk;

class OverviewStoreTest {

    private static final Fingerprint PRINT = new Fingerprint(1, 2, "0123456789abcdef0123456789abcdef");

    @TempDir
    private Path folder;

    private MemorySource memory;
    private WaveformOverview overview;

    private OverviewStore store() {
        return new OverviewStore(new CacheFolder(folder, 1 << 24));
    }

    @BeforeEach
    void build() throws IOException {
        float[][] x = new float[2][1_000_003];
        Random random = new Random(3);
        for (int i = 0; i < x[0].length; i++) {
            x[0][i] = (float) random.nextGaussian() * 0.1f;
            x[1][i] = i * 1e-6f;
        }
        memory = new MemorySource(x);
        overview = new WaveformOverview(memory.recording());
        overview.build(memory, TaskMonitor.NONE);
    }

    @Test
    void whatIsOpenedAgainIsTheSameAtEveryZoom() throws IOException {
        store().save(overview, PRINT);
        WaveformOverview again = store().load(memory.recording(), PRINT).orElseThrow();
        assertThat(again.isComplete()).isTrue();
        float[] one = new float[3];
        float[] other = new float[3];
        for (int channel = 0; channel < 2; channel++) {
            for (int frames = 1; frames < 1_000_003; frames *= 3) {
                for (long from = 0; from < 1_000_003; from += 77_777) {
                    assertThat(overview.peak(channel, from, from + frames, one)).isTrue();
                    assertThat(again.peak(channel, from, from + frames, other)).isTrue();
                    assertThat(other).containsExactly(one);
                }
            }
        }
    }

    @Test
    void anotherStateOfTheFileHasNoOverview() throws IOException {
        store().save(overview, PRINT);
        assertThat(store().load(memory.recording(), new Fingerprint(1, 3, "ffff")))
                .isEmpty();
        assertThat(store().load(new MemorySource(new float[2][1_000_002]).recording(), PRINT))
                .isEmpty();
        assertThat(store().load(memory.recording(), PRINT)).isEmpty();
    }

    @Test
    void aDamagedFileIsNotBelieved() throws IOException {
        store().save(overview, PRINT);
        Path file = folder.resolve(folder.toFile().list()[0]);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(store().load(memory.recording(), PRINT)).isEqualTo(Optional.empty());
        assertThat(file).doesNotExist();
    }

    @Test
    void onlyWhatIsCompleteIsKept() {
        WaveformOverview empty = new WaveformOverview(memory.recording());
        assertThatThrownBy(() -> store().save(empty, PRINT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFullDiskIsAnErrorAndTheOverviewStaysAsItIs() {
        OverviewStore full = new OverviewStore(new CacheFolder(folder, 1 << 24, new FullDisk(10_000)));
        assertThatThrownBy(() -> full.save(overview, PRINT)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(overview.peak(1, 500_000, 600_000, new float[3])).isTrue();
    }
}
