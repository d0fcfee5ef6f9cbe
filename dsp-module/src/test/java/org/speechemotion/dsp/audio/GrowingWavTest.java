// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingWavTest {

    private static final int RATE = 8000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("voice.wav");
    }

    /** Frames whose two channels count up and down. */
    private static byte[] counting(int from, int frames) {
        byte[] bytes = new byte[4 * frames];
        for (int i = 0; i < frames; i++) {
            bytes[4 * i] = (byte) (from + i);
            bytes[4 * i + 1] = (byte) (from + i >> 8);
            bytes[4 * i + 2] = (byte) -(from + i);
            bytes[4 * i + 3] = (byte) (-(from + i) >> 8);
        }
        return bytes;
    }

    private void assertCounting(int frames, String encoding) throws IOException {
        try (AudioSource source = AudioFiles.open(file)) {
            assertThat(source.recording().frames()).isEqualTo(frames);
            assertThat(source.recording().sampleRate()).isEqualTo(RATE);
            assertThat(source.recording().encoding()).isEqualTo(encoding);
            float[][] x = TestSignals.whole(source);
            for (int i = 0; i < frames; i++) {
                assertThat(x[0][i]).isEqualTo(i / 32768f);
                assertThat(x[1][i]).isEqualTo(-i / 32768f);
            }
        }
    }

    @Test
    void canBeReadAtAnyMomentUpToWhereItWasMended() throws IOException {
        try (GrowingWav wav = GrowingWav.create(file, RATE, 2)) {
            assertCounting(0, "WAV, 16-bit integer");
            wav.append(counting(0, 1000), 4000);
            wav.mend();
            assertCounting(1000, "WAV, 16-bit integer");
            wav.append(counting(1000, 500), 2000);
            assertCounting(1000, "WAV, 16-bit integer");
            assertThat(wav.frames()).isEqualTo(1500);
            assertThat(wav.seconds()).isEqualTo(1500.0 / RATE);
        }
        assertCounting(1500, "WAV, 16-bit integer");
    }

    @Test
    void becomesAnRf64FileWhenItIsTooLongForWav() throws IOException {
        SeekableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (GrowingWav wav = new GrowingWav(file, channel, RATE, 2, 5000)) {
            wav.append(counting(0, 1250), 5000);
            wav.mend();
            assertCounting(1250, "WAV, 16-bit integer");
            wav.append(counting(1250, 1), 4);
        }
        assertCounting(1251, "RF64, 16-bit integer");
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        GrowingWav.create(file, RATE, 1).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void neverReplacesAFile() throws IOException {
        Files.writeString(file, "dear");
        assertThatThrownBy(() -> GrowingWav.create(file, RATE, 1))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("voice.wav")
                .hasMessageContaining("choose another name");
        assertThat(file).hasContent("dear");
        assertThatThrownBy(() -> GrowingWav.create(folder.resolve("none").resolve("a.wav"), RATE, 1))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("there is no folder");
    }

    @Test
    void keepsWhatFittedOnAFullDisk() throws IOException {
        FullDisk disk =
                new FullDisk(Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        GrowingWav wav = new GrowingWav(file, disk, RATE, 2, Long.MAX_VALUE);
        wav.append(counting(0, 1000), 4000);
        disk.room = 1001;
        assertThatThrownBy(() -> wav.append(counting(1000, 500), 2000))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("voice.wav")
                .hasMessageContaining("No space left");
        wav.close();
        assertCounting(1000, "WAV, 16-bit integer");
        assertThat(Files.size(file)).isEqualTo(GrowingWav.HEADER + 4000);
    }

    /** A file on a disk that takes only so many more bytes at its end. */
    private static final class FullDisk implements SeekableByteChannel {

        private final SeekableByteChannel file;
        private int room = Integer.MAX_VALUE;

        FullDisk(SeekableByteChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (file.position() < file.size()) {
                return file.write(bytes);
            }
            if (room == 0) {
                throw new IOException("No space left on device");
            }
            int count = Math.min(room, bytes.remaining());
            room -= count;
            ByteBuffer part = bytes.duplicate().limit(bytes.position() + count);
            bytes.position(bytes.position() + count);
            return file.write(part);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long place) throws IOException {
            file.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
