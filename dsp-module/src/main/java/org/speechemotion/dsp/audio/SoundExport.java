// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.FileProblem;
import org.speechemotion.dsp.TaskMonitor;

/**
 * Writes a part of a recording into a file of its own, with as many bits as the recording has, in memory that does not
 * depend on the length. The file appears only when it is complete.
 */
public final class SoundExport {

    private static final int BLOCK = 1 << 14;
    private static final int MOST_FLAC_CHANNELS = 8;

    private SoundExport() {}

    /** Kinds of files. */
    public enum Format {
        /** WAV: as large as the sound, read by everything. */
        WAV,
        /** FLAC: half as large, without loss. */
        FLAC;

        /** The file name extension without the dot. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Opens what is written to. */
    @FunctionalInterface
    interface Sinks {
        SoundSink open(Path file, Recording recording, long frames, Format format, SampleKind kind) throws IOException;
    }

    /** Where sound goes, and as what. */
    record Target(Path file, Format format, Sinks sinks) {}

    /**
     * Writes frames of a recording.
     *
     * @param source the recording
     * @param from the first frame
     * @param to the frame after the last, beyond {@code from}
     * @param file the file to write; one that is there is replaced
     * @param step what is being done, for a person
     * @throws AudioException if the recording cannot be read or the file cannot be written
     */
    public static void write(
            AudioSource source, long from, long to, Path file, Format format, TaskMonitor monitor, String step)
            throws AudioException {
        write(source, from, to, new Target(file, format, SoundExport::open), monitor, step);
    }

    static void write(AudioSource source, long from, long to, Target target, TaskMonitor monitor, String step)
            throws AudioException {
        Path file = target.file();
        Format format = target.format();
        Recording recording = source.recording();
        if (from < 0 || to <= from || to > recording.frames()) {
            throw new IllegalArgumentException("frames " + from + " to " + to + " of " + recording.frames());
        }
        SampleKind kind = SampleKind.of(recording);
        checkPossible(recording, to - from, file, format, kind);
        try (AtomicFile whole = AtomicFile.create(file.toAbsolutePath())) {
            try (SoundSink sink = target.sinks().open(whole.path(), recording, to - from, format, kind)) {
                copy(source, from, to, sink, monitor, step);
                sink.finish();
            }
            monitor.checkCancelled();
            whole.commit();
        } catch (AudioException readable) {
            throw readable;
        } catch (IOException failure) {
            throw new AudioException(
                    file,
                    "cannot be written (" + FileProblem.reason(failure, file)
                            + "); choose another folder or free disk space",
                    failure);
        }
    }

    private static void checkPossible(Recording recording, long frames, Path file, Format format, SampleKind kind)
            throws AudioException {
        if (Files.exists(file) && isSame(file, recording.path())) {
            throw new AudioException(file, "is the recording itself; choose another name");
        }
        if (format == Format.WAV && frames * recording.channels() * kind.bytes() > WavSink.MOST_BYTES) {
            throw new AudioException(file, "would be longer than a WAV file can be (4 GB); choose FLAC or select less");
        }
        if (format == Format.FLAC && recording.channels() > MOST_FLAC_CHANNELS) {
            throw new AudioException(
                    file, "cannot have " + recording.channels() + " channels, FLAC has at most 8; choose WAV");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    static SoundSink open(Path file, Recording recording, long frames, Format format, SampleKind kind)
            throws IOException {
        return format == Format.WAV
                ? new WavSink(file, recording.sampleRate(), recording.channels(), frames, kind)
                : new FlacSink(file, recording.sampleRate(), recording.channels(), kind);
    }

    private static void copy(AudioSource source, long from, long to, SoundSink sink, TaskMonitor monitor, String step)
            throws IOException {
        float[][] block = new float[source.recording().channels()][BLOCK];
        long at = from;
        while (at < to) {
            monitor.checkCancelled();
            int read = source.read(at, block, (int) Math.min(BLOCK, to - at));
            if (read <= 0) {
                throw new AudioException(source.recording().path(), "ends too early; copy the file again");
            }
            sink.write(block, read);
            at += read;
            monitor.progress((double) (at - from) / (to - from), step);
        }
    }
}
