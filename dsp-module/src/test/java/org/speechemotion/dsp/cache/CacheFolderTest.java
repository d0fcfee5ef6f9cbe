// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    private static final CacheEntry ENTRY = new CacheEntry("a.overview", 1, "the recording");

    @TempDir
    private Path base;

    private Path folder() {
        return base.resolve("cache");
    }

    private CacheFolder cache(long mostBytes) {
        return new CacheFolder(folder(), mostBytes);
    }

    private static ByteBuffer content(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return ByteBuffer.wrap(content);
    }

    @Test
    void givesBackWhatItKeeps() throws IOException {
        CacheFolder cache = cache(1 << 20);
        assertThat(cache.load(ENTRY)).isEmpty();
        cache.store(ENTRY, content(10_000));
        assertThat(cache.load(ENTRY)).hasValue(content(10_000));
        cache.store(ENTRY, content(0));
        assertThat(cache.load(ENTRY)).hasValue(content(0));
    }

    @Test
    void believesNothingThatIsOfAnotherRecordingOrVersion() throws IOException {
        CacheFolder cache = cache(1 << 20);
        cache.store(ENTRY, content(100));
        assertThat(cache.load(new CacheEntry("a.overview", 1, "the recordinG"))).isEmpty();
        assertThat(folder()).isEmptyDirectory();
        cache.store(ENTRY, content(100));
        assertThat(cache.load(new CacheEntry("a.overview", 2, "the recording"))).isEmpty();
        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void noticesEveryDamagedByteAndThrowsTheFileOut() throws IOException {
        CacheFolder cache = cache(1 << 20);
        cache.store(ENTRY, content(50));
        Path file = folder().resolve("a.overview");
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x10;
            Files.write(file, bad);
            assertThat(cache.load(ENTRY)).as("byte %d", i).isEmpty();
            assertThat(file).doesNotExist();
        }
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(cache.load(ENTRY)).as("cut to %d", length).isEmpty();
        }
        Files.write(file, Arrays.copyOf(good, good.length + 1));
        assertThat(cache.load(ENTRY)).isEmpty();
    }

    @Test
    void staysBelowItsBoundAndKeepsWhatWasUsedLast() throws IOException {
        CacheFolder cache = cache(10_000);
        Instant start = Instant.now().minus(Duration.ofHours(1));
        for (int i = 0; i < 9; i++) {
            cache.store(entry(i), content(1000));
            Files.setLastModifiedTime(folder().resolve(entry(i).name()), FileTime.from(start.plusSeconds(i)));
        }
        assertThat(cache.load(entry(0))).isPresent();
        cache.store(entry(9), content(1000));
        assertThat(folder().toFile().list()).hasSize(8);
        assertThat(cache.load(entry(0))).isPresent();
        assertThat(cache.load(entry(9))).isPresent();
        assertThat(cache.load(entry(1))).isEmpty();
        assertThat(cache.load(entry(2))).isEmpty();
        assertThat(cache.load(entry(3))).isPresent();
    }

    @Test
    void countsWhatWasThereBefore() throws IOException {
        for (int i = 0; i < 9; i++) {
            cache(10_000).store(entry(i), content(1000));
        }
        cache(3000).store(entry(9), content(1000));
        assertThat(folder().toFile().list()).hasSizeLessThan(4);
        assertThat(cache(3000).load(entry(9))).isPresent();
    }

    /** A disk's clock is coarse, and may have been put back. */
    @Test
    void keepsWhatIsNewHoweverOldItLooks() throws IOException {
        FileTime later = FileTime.from(Instant.now().plus(Duration.ofHours(1)));
        for (int i = 0; i < 9; i++) {
            cache(10_000).store(entry(i), content(1000));
            Files.setLastModifiedTime(folder().resolve(entry(i).name()), later);
        }
        cache(3000).store(entry(9), content(1000));
        assertThat(cache(3000).load(entry(9))).isPresent();
        assertThat(cache(3000).load(entry(8))).isPresent();
        assertThat(folder().toFile().list()).hasSize(2);
    }

    private static CacheEntry entry(int number) {
        return new CacheEntry(number + ".tile", 1, "key");
    }

    @Test
    void removesWhatAKilledProcessLeftLongAgo() throws IOException {
        Files.createDirectories(folder());
        Path old = Files.writeString(folder().resolve(".x.1-1.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.writeString(folder().resolve(".y.1-2.part"), "half");
        cache(10_000).store(ENTRY, content(10));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void refusesWhatHasNoRoom() {
        assertThatThrownBy(() -> cache(1000).store(ENTRY, content(2000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the cache may hold 1 MB");
        assertThatThrownBy(() -> cache(Long.MAX_VALUE).write("big", Long.MAX_VALUE - 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("MB free");
    }

    @Test
    void aFullDiskLeavesTheOlderFileAndNothingHalfWritten() throws IOException {
        cache(1 << 20).store(ENTRY, content(100));
        for (int free = 0; free < 300; free += 37) {
            CacheFolder full = new CacheFolder(folder(), 1 << 20, new FullDisk(free));
            assertThatThrownBy(() -> full.store(ENTRY, content(300)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
        assertThat(folder().toFile().list()).containsExactly("a.overview");
        assertThat(cache(1 << 20).load(ENTRY)).hasValue(content(100));
    }

    @Test
    void aFolderThatCannotBeMadeIsAnErrorOfWritingOnly() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        assertThat(cache(1000).load(ENTRY)).isEmpty();
        assertThat(cache(1000).find("a.overview")).isEmpty();
        assertThatThrownBy(() -> cache(1000).store(ENTRY, content(10))).isInstanceOf(IOException.class);
    }

    @Test
    void onlyTheOwnerMayLookIn() throws IOException {
        cache(1000).store(ENTRY, content(10));
        if (folder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(folder()).toString())
                    .doesNotContain("GROUP")
                    .doesNotContain("OTHERS");
        }
    }
}
