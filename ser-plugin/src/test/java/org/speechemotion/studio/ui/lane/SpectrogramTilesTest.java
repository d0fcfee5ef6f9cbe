// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.audio.WavWriter;

/** How tiles come to be: wished for, made in the background, kept on disk. */
class SpectrogramTilesTest {

    private static final int RATE = 16_000;
    private static final SpectrogramLook LOOK = new SpectrogramLook(DisplaySettings.DEFAULT, true);
    private static final SpectrogramTile TILE = new SpectrogramTile(4, 0);

    @TempDir
    private Path folder;

    private final CountingHost host = new CountingHost();
    private final List<SpectrogramTiles> opened = new ArrayList<>();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        float[] samples = new float[RATE * 30];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(i * (0.1 + i * 1e-6)));
        }
        file = folder.resolve("talk.wav");
        WavWriter.write16(file, RATE, samples);
    }

    @AfterEach
    void close() throws InterruptedException {
        opened.forEach(SpectrogramTiles::close);
        LaneWork.awaitEnd();
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private SpectrogramTiles tiles() throws IOException {
        try (AudioSource source = AudioFiles.open(file)) {
            Recording recording = source.recording();
            SpectrogramTiles tiles = new SpectrogramTiles(recording, host, RecordingCaches.in(cache()));
            opened.add(tiles);
            return tiles;
        }
    }

    private static SpectrogramTiles.Key key(SpectrogramTile tile) {
        return new SpectrogramTiles.Key(tile, LOOK);
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private BufferedImage made(SpectrogramTiles tiles, SpectrogramTiles.Key key) throws InterruptedException {
        tiles.want(List.of(key), false);
        waitFor(() -> tiles.image(key) != null);
        return tiles.image(key);
    }

    private long kept() {
        try (Stream<Path> paths = Files.list(cache().resolve("spectrograms"))) {
            return paths.filter(path -> path.toString().endsWith(".tile")).count();
        } catch (IOException none) {
            return 0;
        }
    }

    @Test
    void aWishIsMadeAndTheLaneIsToldToPaint() throws Exception {
        SpectrogramTiles tiles = tiles();
        assertThat(tiles.image(key(TILE))).isNull();
        made(tiles, key(TILE));
        waitFor(() -> host.repaints.get() == 1);
        assertThat(tiles.levels(key(TILE))).isNotNull();
        waitFor(() -> kept() == 1);
    }

    @Test
    void anotherLookNeedsNoOtherLevels() throws Exception {
        SpectrogramTiles tiles = tiles();
        made(tiles, key(TILE));
        SpectrogramLevels levels = tiles.levels(key(TILE));
        for (DisplaySettings settings : List.of(
                DisplaySettings.DEFAULT.withColorMap(ColorMap.GREY),
                DisplaySettings.DEFAULT.withRange(90),
                DisplaySettings.DEFAULT.withFrequencyScale(FrequencyScale.LOG))) {
            SpectrogramTiles.Key other = new SpectrogramTiles.Key(TILE, new SpectrogramLook(settings, true));
            BufferedImage image = made(tiles, other);
            assertThat(tiles.levels(other)).isSameAs(levels);
            assertThat(image.getRGB(100, 100)).isNotZero();
        }
        SpectrogramTiles.Key window =
                new SpectrogramTiles.Key(TILE, new SpectrogramLook(DisplaySettings.DEFAULT.withWindow(0.064), true));
        made(tiles, window);
        assertThat(tiles.levels(window)).isNotSameAs(levels);
        assertThat(tiles.levels(window).bins()).isGreaterThan(levels.bins());
    }

    @Test
    void anotherHighestFrequencyHasLevelsOfItsOwnInMemoryAndOnTheDisk() throws Exception {
        SpectrogramTiles tiles = tiles();
        made(tiles, key(TILE));
        SpectrogramTiles.Key low =
                new SpectrogramTiles.Key(TILE, new SpectrogramLook(DisplaySettings.DEFAULT.withTop(4000), true));
        made(tiles, low);
        int all = tiles.levels(key(TILE)).bins();
        assertThat(tiles.levels(low).bins()).isBetween(all / 2, all / 2 + 2);
        waitFor(() -> kept() == 2);
    }

    @Test
    void channelsAreNeverTakenForOneAnotherInMemoryOrOnTheDisk() throws Exception {
        float[][] channels = new float[2][RATE * 10];
        for (int i = 0; i < channels[0].length; i++) {
            channels[0][i] = (float) (0.3 * Math.sin(2 * Math.PI * 1000 * i / RATE));
            channels[1][i] = (float) (0.01 * Math.sin(2 * Math.PI * 3000 * i / RATE));
        }
        WavWriter.write16(file, RATE, channels);
        List<SpectrogramTiles.Key> keys = IntStream.of(0, 1, DisplaySettings.MIX)
                .mapToObj(channel -> new SpectrogramTiles.Key(
                        TILE, new SpectrogramLook(DisplaySettings.DEFAULT.withChannel(channel), true)))
                .toList();
        for (int opening = 0; opening < 2; opening++) {
            SpectrogramTiles tiles = tiles();
            // Each again after the others.
            for (int round = 0; round < 2; round++) {
                for (SpectrogramTiles.Key key : keys) {
                    made(tiles, key);
                }
            }
            assertThat(loudest(tiles, keys.get(0))).isEqualTo(1000);
            assertThat(loudest(tiles, keys.get(1))).isEqualTo(3000);
            assertThat(tiles.levels(keys.get(0)).decibels(100, 3000.0)).isLessThan(-60);
            assertThat(tiles.levels(keys.get(1)).decibels(100, 1000.0)).isLessThan(-60);
            assertThat(tiles.levels(keys.get(2)).decibels(100, 1000.0)).isBetween(-17f, -16f);
            assertThat(brightest(tiles.image(keys.get(1))))
                    .as("a soft channel is as bright as a loud one")
                    .isCloseTo(brightest(tiles.image(keys.get(0))), within(8));
            waitFor(() -> kept() == 3);
        }
    }

    private static double loudest(SpectrogramTiles tiles, SpectrogramTiles.Key key) {
        return tiles.levels(key).decibels(100, 1000.0) > tiles.levels(key).decibels(100, 3000.0) ? 1000 : 3000;
    }

    /** The red of the brightest pixel in a column. */
    private static int brightest(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .map(row -> image.getRGB(100, row) >> 16 & 0xFF)
                .max()
                .orElseThrow();
    }

    @Test
    void theMeanIsKeptUnderTheNameThatItHadBeforeThereWereChannels() throws Exception {
        made(tiles(), key(TILE));
        waitFor(() -> kept() == 1);
        try (Stream<Path> paths = Files.list(cache().resolve("spectrograms"))) {
            assertThat(paths.map(path -> path.getFileName().toString()))
                    .allMatch(name -> name.matches(".+-512-257-4-0\\.tile"), "window, bins, level, index");
        }
    }

    @Test
    void theSameRecordingOpenedAgainTakesThemFromTheDisk() throws Exception {
        SpectrogramTiles first = tiles();
        made(first, key(TILE));
        waitFor(() -> kept() == 1);
        short[] levels = first.levels(key(TILE)).values();
        Path kept;
        try (Stream<Path> paths = Files.list(cache().resolve("spectrograms"))) {
            kept = paths.filter(path -> path.toString().endsWith(".tile"))
                    .findFirst()
                    .orElseThrow();
        }
        FileTime longAgo = FileTime.fromMillis(1_600_000_000_000L);
        Files.setLastModifiedTime(kept, longAgo);
        SpectrogramTiles again = tiles();
        made(again, key(TILE));
        assertThat(again.levels(key(TILE)).values()).isEqualTo(levels);
        assertThat(Files.getLastModifiedTime(kept)).as("used").isGreaterThan(longAgo);

        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length - 1000] ^= 8;
        Files.write(kept, bytes);
        SpectrogramTiles third = tiles();
        made(third, key(TILE));
        assertThat(third.levels(key(TILE)).values()).as("computed anew").isEqualTo(levels);
    }

    @Test
    void aRecordingThatChangedHasOtherTiles() throws Exception {
        SpectrogramTiles first = tiles();
        made(first, key(TILE));
        waitFor(() -> kept() == 1);
        WavWriter.write16(file, RATE, new float[RATE * 30]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
        SpectrogramTiles again = tiles();
        made(again, key(TILE));
        assertThat(again.levels(key(TILE)).decibels(100, 1000.0)).isLessThan(-100);
    }

    @Test
    void whereNothingCanBeKeptTilesAreMadeAllTheSame() throws Exception {
        Files.writeString(cache(), "a file where the folder should be");
        SpectrogramTiles tiles = tiles();
        made(tiles, key(TILE));
        made(tiles, key(new SpectrogramTile(4, 1)));
        assertThat(kept()).isZero();
    }

    @Test
    void aRecordingThatIsGoneIsToldAndFoundAgainWhenItIsBack() throws Exception {
        SpectrogramTiles tiles = tiles();
        Path away = Files.move(file, folder.resolve("away.wav"));
        tiles.want(List.of(key(TILE)), false);
        Thread.sleep(200);
        assertThat(tiles.image(key(TILE))).isNull();
        Files.move(away, file);
        waitFor(() -> {
            tiles.want(List.of(key(TILE)), false);
            return tiles.image(key(TILE)) != null;
        });
    }

    @Test
    void memoryIsBounded() {
        RecentlyUsed<Integer, byte[]> recent = new RecentlyUsed<>(1000, bytes -> bytes.length);
        for (int i = 0; i < 20; i++) {
            recent.put(i, new byte[100]);
            assertThat(recent.get(0)).as("used again and again").isNotNull();
        }
        assertThat(recent.get(5)).isNull();
        assertThat(recent.get(19)).isNotNull();
        recent.put(19, new byte[950]);
        assertThat(recent.get(18)).isNull();
        assertThat(recent.get(19)).hasSize(950);
        recent.clear();
        assertThat(recent.get(19)).isNull();
    }
}
