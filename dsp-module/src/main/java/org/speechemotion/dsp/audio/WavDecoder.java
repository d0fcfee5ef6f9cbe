// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads WAV, RF64 and BW64 files: 8, 16, 24 and 32-bit integer, 32 and 64-bit float, plain or extensible, of any length.
 * WAV files with coded samples, such as A-law, are left to FFmpeg.
 */
public final class WavDecoder implements AudioDecoder {

    @Override
    public String name() {
        return "WAV";
    }

    @Override
    public List<String> extensions() {
        return List.of("wav", "wave", "rf64", "bwf");
    }

    @Override
    public int priority() {
        return 50;
    }

    @Override
    public boolean recognises(Path file, ByteBuffer head) {
        if (head.limit() < 12) {
            return false;
        }
        byte[] start = new byte[12];
        head.get(0, start);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String container = text.substring(0, 4);
        return text.endsWith("WAVE")
                && (container.equals("RIFF") || container.equals("RF64") || container.equals("BW64"));
    }

    @Override
    public AudioSource open(Path file) throws AudioException {
        RandomAccessFile in = null;
        try {
            in = new RandomAccessFile(file.toFile(), "r");
            WavHeader header = WavHeader.read(file, in);
            if (header.isPlain()) {
                AudioSource source = new WavSource(file, in, header);
                in = null;
                return source;
            }
        } catch (AudioException e) {
            throw e;
        } catch (IOException e) {
            throw new AudioException(file, "cannot be read (" + e.getMessage() + "); check the disk", e);
        } finally {
            close(in);
        }
        return new FfmpegDecoder().open(file);
    }

    private static void close(RandomAccessFile in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            System.getLogger(WavDecoder.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
