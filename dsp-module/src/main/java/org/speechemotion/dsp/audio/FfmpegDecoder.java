// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads FLAC, MP3, Ogg Vorbis, Opus, AAC, ALAC, AIFF and further formats with FFmpeg. */
public final class FfmpegDecoder implements AudioDecoder {

    /** Formats without time stamps: the place of a packet is known by counting from the beginning. */
    private static final Set<String> COUNTED = Set.of("mp3", "aac", "loas", "amr", "ac3", "eac3");

    @Override
    public String name() {
        return "FLAC, MP3, Ogg, Opus, M4A, AIFF and others (FFmpeg)";
    }

    @Override
    public List<String> extensions() {
        return List.of(
                "flac", "mp3", "ogg", "oga", "opus", "m4a", "mp4", "aac", "aif", "aiff", "aifc", "w64", "caf", "au",
                "snd", "amr", "webm", "mka", "wv", "wma");
    }

    @Override
    public int priority() {
        return 10;
    }

    /** FFmpeg knows more beginnings than can be listed here, so only text and emptiness are turned away. */
    @Override
    public boolean recognises(Path file, ByteBuffer head) {
        for (int i = 0; i < head.limit(); i++) {
            byte b = head.get(i);
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return true;
            }
        }
        return startsWith(head, "#!AMR") || startsWith(head, "ID3");
    }

    private static boolean startsWith(ByteBuffer head, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.US_ASCII);
        if (head.limit() < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head.get(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public AudioSource open(Path file) throws AudioException {
        FfmpegInput input = FfmpegInput.open(file);
        try {
            AudioSource source = open(file, input);
            input = null;
            return source;
        } finally {
            if (input != null) {
                input.close();
            }
        }
    }

    /** Makes a source of an input at its beginning, which the source then owns. */
    private static AudioSource open(Path file, FfmpegInput input) throws AudioException {
        Samples.checkRate(file, input.declaredRate());
        if (!input.advance()) {
            throw new AudioException(file, "holds no sound: nothing in it can be decoded; export the recording again");
        }
        int rate = input.sampleRate();
        Samples.checkRate(file, rate);
        Samples.checkChannels(file, input.channels());
        boolean exact = FfmpegLayout.isExact(rate, input.timeNumerator(), input.timeDenominator())
                && input.frameTime() != FfmpegInput.NO_TIME;
        FfmpegLength length = FfmpegLength.find(file, input, exact);
        FfmpegLayout layout = new FfmpegLayout(
                rate,
                input.timeNumerator(),
                input.timeDenominator(),
                input.frameTime(),
                exact && length.steady(),
                isCounted(input) ? length.scan() : null);
        Recording recording = new Recording(file, rate, input.channels(), length.frames(), encoding(input));
        return new FfmpegSource(file, input, layout, recording);
    }

    static boolean isCounted(FfmpegInput input) {
        return COUNTED.contains(input.formatName());
    }

    private static String encoding(FfmpegInput input) {
        String container = input.formatName();
        String codec = input.codecName().toUpperCase(Locale.ROOT).replace('_', ' ');
        String name =
                switch (container) {
                    case "mov,mp4,m4a,3gp,3g2,mj2" -> "MP4";
                    case "matroska,webm" -> "Matroska";
                    case "ogg" -> "Ogg";
                    default -> container.toUpperCase(Locale.ROOT);
                };
        String bits = input.bits() > 0 ? ", " + input.bits() + "-bit" : "";
        return (name.equals(codec) ? name : name + ", " + codec) + bits;
    }
}
