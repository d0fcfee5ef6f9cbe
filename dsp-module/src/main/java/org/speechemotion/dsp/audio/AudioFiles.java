// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** The way to open a recording: finds the decoder for a file among all that are installed. */
public final class AudioFiles {

    private AudioFiles() {}

    /**
     * Opens a recording with the decoder that recognises it. Decoders are asked by priority, and by the file's content.
     *
     * @throws AudioException if there is no such file, or no decoder knows it, or it is damaged
     */
    public static AudioSource open(Path file) throws AudioException {
        ByteBuffer head = readHead(file);
        for (AudioDecoder decoder : decoders()) {
            if (decoder.recognises(file, head.duplicate())) {
                return decoder.open(file);
            }
        }
        throw new AudioException(
                file,
                (isText(head) ? "holds text and no sound" : "is no recording in a format that is known here")
                        + "; open WAV, FLAC, MP3, Ogg, M4A or AIFF");
    }

    /** The file name extensions of all decoders, without the dot, in lower case, sorted. */
    public static List<String> extensions() {
        TreeSet<String> all = new TreeSet<>();
        for (AudioDecoder decoder : decoders()) {
            all.addAll(decoder.extensions());
        }
        return List.copyOf(all);
    }

    private static ByteBuffer readHead(Path file) throws AudioException {
        if (Files.isDirectory(file)) {
            throw new AudioException(file, "is a folder; choose a recording in it");
        }
        if (!Files.exists(file)) {
            throw new AudioException(file, "there is no such file; check its name and folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new AudioException(file, "is no ordinary file; copy the recording into one");
        }
        ByteBuffer head = ByteBuffer.allocate(AudioDecoder.HEAD_LENGTH);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
        } catch (AccessDeniedException e) {
            throw new AudioException(file, "may not be read by you; ask its owner for permission", e);
        } catch (IOException e) {
            throw new AudioException(file, "cannot be read (" + e.getMessage() + "); check the disk", e);
        }
        head.flip();
        if (!head.hasRemaining()) {
            throw new AudioException(file, "is empty (0 bytes); copy or record it again");
        }
        return head.asReadOnlyBuffer();
    }

    private static boolean isText(ByteBuffer head) {
        for (int i = 0; i < head.limit(); i++) {
            byte b = head.get(i);
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 127) {
                return false;
            }
        }
        return true;
    }

    /** All decoders, each class once: those that the running thread sees and those that this module sees. */
    private static List<AudioDecoder> decoders() {
        Map<String, AudioDecoder> found = new LinkedHashMap<>();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            collect(context, found);
        }
        collect(AudioFiles.class.getClassLoader(), found);
        List<AudioDecoder> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparingInt(AudioDecoder::priority).reversed());
        return sorted;
    }

    private static void collect(ClassLoader loader, Map<String, AudioDecoder> found) {
        var services = ServiceLoader.load(AudioDecoder.class, loader).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    return;
                }
                AudioDecoder decoder = services.next();
                found.putIfAbsent(decoder.getClass().getName(), decoder);
            } catch (ServiceConfigurationError e) {
                // One broken plugin must not keep the others from opening files.
                System.getLogger(AudioFiles.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            }
        }
    }
}
