// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.store.Fingerprint;

/**
 * What a file with annotations says of the recording that they are about.
 *
 * @param path name or path of the recording as it stands in the file, empty if not said
 * @param duration length in seconds, 0 or more, if said
 * @param sampleRate frames a second, above 0, if said
 * @param channels number of channels, 1 or more, if said
 * @param fingerprint what the recording's file is known by, which only projects say
 */
public record RecordingFacts(
        String path,
        OptionalDouble duration,
        OptionalInt sampleRate,
        OptionalInt channels,
        Optional<Fingerprint> fingerprint) {

    /** Nothing is known. */
    public static final RecordingFacts UNKNOWN =
            new RecordingFacts("", OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** What a file says that knows no fingerprints. */
    public RecordingFacts(String path, OptionalDouble duration, OptionalInt sampleRate, OptionalInt channels) {
        this(path, duration, sampleRate, channels, Optional.empty());
    }

    /** All that is known of a recording that was opened. */
    public static RecordingFacts of(Recording recording) {
        return new RecordingFacts(
                recording.path().toString(),
                OptionalDouble.of(recording.duration()),
                OptionalInt.of(recording.sampleRate()),
                OptionalInt.of(recording.channels()));
    }

    /** The last part of the path. */
    public String fileName() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Whether this is its path, or the last part of it. */
    public boolean isCalled(String name) {
        return path.equals(name) || fileName().equals(name);
    }

    /**
     * Whether both are about one recording: it lies in the same place, or else has the same fingerprint, or, where one of them
     * does not say a fingerprint, the same name.
     */
    public boolean isSameAs(RecordingFacts other) {
        return path.equals(other.path)
                || (fingerprint.isPresent() && other.fingerprint.isPresent()
                        ? fingerprint.equals(other.fingerprint)
                        : fileName().equals(other.fileName()));
    }

    /** The same with another path. */
    public RecordingFacts withPath(String other) {
        return new RecordingFacts(other, duration, sampleRate, channels, fingerprint);
    }

    /** The same with another length in seconds. */
    public RecordingFacts withDuration(double seconds) {
        return new RecordingFacts(path, OptionalDouble.of(seconds), sampleRate, channels, fingerprint);
    }

    /** The same of a file that is known by this. */
    public RecordingFacts withFingerprint(Fingerprint of) {
        return new RecordingFacts(path, duration, sampleRate, channels, Optional.of(of));
    }
}
