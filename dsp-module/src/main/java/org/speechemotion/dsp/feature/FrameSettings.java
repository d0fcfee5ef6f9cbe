// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/**
 * What a network hears of a sound: frames of some kind, every {@code hop} samples, frame k centred on sample {@code k *
 * hop}. For {@link Kind#WAVEFORM} only rate and hop count; all else is as {@link MelSettings} has it.
 *
 * @param kind what the values of a frame are; null for {@link Kind#LOG_MEL}
 * @param sampleRate samples a second of the signal
 * @param windowLength samples a window, at most {@code fftLength}
 * @param fftLength samples a transform, a power of two
 * @param hop samples from one frame to the next
 * @param bands number of mel bands, 0 for a waveform
 * @param lowHz lower edge of the first band
 * @param highHz upper edge of the last band, at most half the sample rate
 * @param floorDb smallest value in decibels
 * @param clipFrames how many frames of a clip count at most, from its first sound on; 0 for all
 */
public record FrameSettings(
        Kind kind,
        int sampleRate,
        int windowLength,
        int fftLength,
        int hop,
        int bands,
        double lowHz,
        double highHz,
        double floorDb,
        int clipFrames) {

    /** What the values of a frame are. */
    public enum Kind {
        /** The mel bands in dB, see {@link LogMelSpectrogram}. */
        LOG_MEL,
        /** The mel bands in dB and after them the columns of {@link VoiceMeasures}. */
        LOG_MEL_AND_VOICE,
        /** The samples themselves, as many as the hop. */
        WAVEFORM
    }

    /** Checks the ranges. */
    public FrameSettings {
        kind = kind == null ? Kind.LOG_MEL : kind;
        if (kind == Kind.WAVEFORM) {
            if (sampleRate <= 0 || hop <= 0 || bands != 0) {
                throw new IllegalArgumentException(
                        "frames of a waveform have a sample rate and a hop and no mel bands: " + sampleRate
                                + " Hz, hop " + hop + ", " + bands + " bands");
            }
        } else {
            mel(sampleRate, windowLength, fftLength, hop, bands, lowHz, highHz, floorDb);
        }
        if (clipFrames < 0) {
            throw new IllegalArgumentException("clips of at most " + clipFrames + " frames");
        }
    }

    /** A log-mel spectrogram, as much of each clip as there is. */
    public static FrameSettings of(MelSettings mel) {
        return of(Kind.LOG_MEL, mel);
    }

    /** Frames of a kind with mel bands, as much of each clip as there is. */
    public static FrameSettings of(Kind kind, MelSettings mel) {
        return new FrameSettings(
                kind,
                mel.sampleRate(),
                mel.windowLength(),
                mel.fftLength(),
                mel.hop(),
                mel.bands(),
                mel.lowHz(),
                mel.highHz(),
                mel.floorDb(),
                0);
    }

    /** The samples themselves, {@code hop} a frame. */
    public static FrameSettings waveform(int sampleRate, int hop) {
        return new FrameSettings(Kind.WAVEFORM, sampleRate, 0, 0, hop, 0, 0, 0, 0, 0);
    }

    /** Values of a frame. The first {@link #bands} of them are mel bands. */
    public int columns() {
        return switch (kind) {
            case LOG_MEL -> bands;
            case LOG_MEL_AND_VOICE -> bands + VoiceMeasures.COLUMNS;
            case WAVEFORM -> hop;
        };
    }

    /** How many columns are normalised each by itself; 1 for a waveform, whose samples are all alike. */
    public int scales() {
        return kind == Kind.WAVEFORM ? 1 : columns();
    }

    /** Seconds from one frame to the next. */
    public double frameStep() {
        return (double) hop / sampleRate;
    }

    /**
     * How the mel bands are made.
     *
     * @throws IllegalStateException for a waveform, which has none
     */
    public MelSettings mel() {
        if (kind == Kind.WAVEFORM) {
            throw new IllegalStateException("a waveform has no mel bands");
        }
        return mel(sampleRate, windowLength, fftLength, hop, bands, lowHz, highHz, floorDb);
    }

    private static MelSettings mel(
            int sampleRate,
            int windowLength,
            int fftLength,
            int hop,
            int bands,
            double lowHz,
            double highHz,
            double floorDb) {
        return new MelSettings(sampleRate, windowLength, fftLength, hop, bands, lowHz, highHz, floorDb);
    }
}
