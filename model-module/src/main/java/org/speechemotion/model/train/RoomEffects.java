// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.SplittableRandom;
import org.speechemotion.dsp.feature.FrameMatrix;

/** What rooms, microphones and codecs do to log-mel frames in dB. All change the frames in place. */
class RoomEffects {

    private static final double HIGHEST_SNR = 30;
    private static final double STEEPEST_TILT = 24;
    /** From the lowest to the highest band, some 50 Hz to 5.4 kHz. */
    private static final double BARKS = 18;

    private static final double HOLE = 30;

    private final double[] bandHz;
    private final float floorDb;

    RoomEffects(double[] bandHz, double floorDb) {
        this.bandHz = bandHz.clone();
        this.floorDb = (float) floorDb;
    }

    /** A smooth gain over the bands: a tilt and a wave of at most {@code strongest} dB. */
    void equalize(FrameMatrix clip, double strongest, SplittableRandom random) {
        double tilt = strongest * (2 * random.nextDouble() - 1);
        double wave = strongest / 2 * (2 * random.nextDouble() - 1);
        double phase = 2 * Math.PI * random.nextDouble();
        double cycles = 0.5 + 1.5 * random.nextDouble();
        int bands = clip.bands();
        float[] gain = new float[bands];
        for (int band = 0; band < bands; band++) {
            double x = (double) band / bands;
            gain[band] = (float) (tilt * (2 * x - 1) + wave * Math.sin(2 * Math.PI * cycles * x + phase));
        }
        add(clip, gain);
    }

    /** A level change of at most {@code strongest} dB. */
    void changeLevel(FrameMatrix clip, double strongest, SplittableRandom random) {
        float gain = (float) (strongest * (2 * random.nextDouble() - 1));
        float[] values = clip.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(floorDb, values[i] + gain);
        }
    }

    /** Cuts lows or highs or both as telephones and codecs do: 24 to 96 dB an octave beyond the limits. */
    void limitBand(FrameMatrix clip, SplittableRandom random) {
        double low = random.nextBoolean() ? 80 + 270 * random.nextDouble() : 0;
        double high = low == 0 || random.nextBoolean() ? 2800 + 2600 * random.nextDouble() : Double.MAX_VALUE;
        double slope = 24 + 72 * random.nextDouble();
        float[] gain = new float[bandHz.length];
        for (int band = 0; band < gain.length; band++) {
            double octaves = Math.max(0, Math.max(log2(low / bandHz[band]), log2(bandHz[band] / high)));
            gain[band] = (float) -Math.min(60, slope * octaves);
        }
        add(clip, gain);
    }

    /**
     * Takes away what is masked by louder sounds in bands nearby, as lossy codecs do, and leaves holes or coarse noise.
     * Masking falls by some 25 dB a Bark towards the lows and 10 dB towards the highs (Zwicker and Fastl,
     * "Psychoacoustics", 1990), here as straight lines over the bands.
     */
    void compress(FrameMatrix clip, SplittableRandom random) {
        double below = 8 + 16 * random.nextDouble();
        boolean noisy = random.nextBoolean();
        int bands = clip.bands();
        double upward = 10 * BARKS / bands;
        double downward = 25 * BARKS / bands;
        float[] values = clip.values();
        double[] masking = new double[bands];
        for (int frame = 0; frame < clip.frames(); frame++) {
            int at = frame * bands;
            masking[0] = values[at];
            for (int band = 1; band < bands; band++) {
                masking[band] = Math.max(values[at + band], masking[band - 1] - upward);
            }
            for (int band = bands - 2; band >= 0; band--) {
                masking[band] = Math.max(masking[band], masking[band + 1] - downward);
            }
            for (int band = 0; band < bands; band++) {
                double threshold = masking[band] - below;
                if (values[at + band] < threshold) {
                    double left = noisy ? threshold - 6 * random.nextDouble() : values[at + band] - HOLE;
                    values[at + band] = (float) Math.max(floorDb, left);
                }
            }
        }
    }

    private static double log2(double ratio) {
        return Math.log(Math.max(1e-9, ratio)) / Math.log(2);
    }

    /** Smears the power of each band over time with the exponential decay of a room. */
    void reverberate(FrameMatrix clip, SplittableRandom random) {
        double decaySeconds = 0.15 + 0.6 * random.nextDouble();
        double wet = Math.pow(10, (-3 - 12 * random.nextDouble()) / 10);
        double decay = Math.pow(10, -6 * clip.frameStep() / decaySeconds);
        int bands = clip.bands();
        float[] values = clip.values();
        double[] tail = new double[bands];
        for (int i = 0; i < values.length; i++) {
            int band = i % bands;
            double power = Math.pow(10, values[i] / 10);
            values[i] = (float) (10 * Math.log10(power + tail[band]));
            tail[band] = decay * (tail[band] + wet * power);
        }
    }

    /** Noise with a spectrum that falls towards the highs, at a ratio of {@code lowestSnr} to 30 dB. */
    void addNoise(FrameMatrix clip, double lowestSnr, SplittableRandom random) {
        float[] values = clip.values();
        int bands = clip.bands();
        double power = 0;
        for (float value : values) {
            power += Math.pow(10, value / 10);
        }
        double snr = lowestSnr + (HIGHEST_SNR - lowestSnr) * random.nextDouble();
        double tilt = STEEPEST_TILT * random.nextDouble();
        double mean = power / values.length / Math.pow(10, snr / 10);
        double[] spectrum = new double[bands];
        double sum = 0;
        for (int band = 0; band < bands; band++) {
            spectrum[band] = Math.pow(10, -tilt * band / bands / 10);
            sum += spectrum[band];
        }
        for (int i = 0; i < values.length; i++) {
            // The power of noise in a narrow band over a short time is spread like an exponential variable.
            double chance = -Math.log(1 - 0.999 * random.nextDouble());
            double noise = mean * spectrum[i % bands] / sum * bands * chance;
            values[i] = (float) Math.max(floorDb, 10 * Math.log10(Math.pow(10, values[i] / 10) + noise));
        }
    }

    private void add(FrameMatrix clip, float[] gain) {
        float[] values = clip.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(floorDb, values[i] + gain[i % gain.length]);
        }
    }
}
