// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.javacpp.Loader;
import org.speechemotion.dsp.UserFolders;

/** Loads FFmpeg's libraries once, silently, from a cache folder of this application. */
final class FfmpegLibrary {

    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    private static volatile boolean loaded;

    private FfmpegLibrary() {}

    /** Loads the libraries if they are not loaded yet. */
    static void load(Path file) throws AudioException {
        if (loaded) {
            return;
        }
        try {
            loadOnce();
        } catch (LinkageError | RuntimeException e) {
            throw new AudioException(
                    file,
                    "the audio library FFmpeg cannot be loaded on this computer (" + firstLine(e)
                            + "); convert the recording to WAV, which needs no library",
                    e);
        }
    }

    private static synchronized void loadOnce() {
        if (loaded) {
            return;
        }
        if (System.getProperty(CACHE) == null) {
            System.setProperty(CACHE, UserFolders.cache("javacpp").toString());
        }
        // Its limit counts the memory of every native library in the process, the neural networks' included.
        if (System.getProperty("org.bytedeco.javacpp.maxphysicalbytes") == null) {
            System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        }
        Loader.load(avutil.class);
        Loader.load(swresample.class);
        Loader.load(avcodec.class);
        Loader.load(avformat.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        loaded = true;
    }

    /** What FFmpeg says of an error code. */
    static String message(int code) {
        byte[] text = new byte[256];
        avutil.av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static String firstLine(Throwable e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.lines().findFirst().orElse("");
    }
}
