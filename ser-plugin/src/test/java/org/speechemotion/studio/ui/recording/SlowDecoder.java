// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.speechemotion.dsp.audio.AudioDecoder;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * A format that cannot be read anywhere at once, for tests: a file NAME.slow stands for NAME.wav beside it. One called
 * changing.slow is changed while it is read.
 */
public final class SlowDecoder implements AudioDecoder {

    private static final String EXTENSION = ".slow";

    /** Writes a file that stands for a WAV. */
    static Recording standInFor(Recording wav) throws IOException {
        String name = wav.path().getFileName().toString().replace(".wav", EXTENSION);
        Path file = Files.writeString(wav.path().resolveSibling(name), name);
        return new Recording(file, wav.sampleRate(), wav.channels(), wav.frames(), "slow");
    }

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public List<String> extensions() {
        return List.of("slow");
    }

    @Override
    public int priority() {
        return 1000;
    }

    @Override
    public boolean recognises(Path file, ByteBuffer head) {
        return file.toString().endsWith(EXTENSION);
    }

    @Override
    public AudioSource open(Path file) throws AudioException {
        AudioSource wav = AudioFiles.open(
                file.resolveSibling(file.getFileName().toString().replace(EXTENSION, ".wav")));
        Recording there = wav.recording();
        Recording recording = new Recording(file, there.sampleRate(), there.channels(), there.frames(), "slow");
        return new AudioSource() {
            @Override
            public Recording recording() {
                return recording;
            }

            @Override
            public boolean readsAnywhere() {
                return false;
            }

            @Override
            public int read(long frame, float[][] block, int count) throws AudioException {
                if (file.endsWith("changing" + EXTENSION)) {
                    change(file);
                }
                return wav.read(frame, block, count);
            }

            @Override
            public void close() {
                wav.close();
            }
        };
    }

    private static void change(Path file) throws AudioException {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
        } catch (IOException e) {
            throw new AudioException(file, "could not be changed", e);
        }
    }
}
