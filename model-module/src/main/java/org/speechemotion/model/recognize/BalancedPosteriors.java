// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.util.List;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.timeline.PosteriorTrack;

/**
 * Balances the posteriors of a recording, in part, as it may well be of one emotion for the most part, and then makes neutral
 * more probable than any other emotion before anything is heard. See {@link EmotionBalance}.
 */
final class BalancedPosteriors {

    /** How much of the balance is taken. */
    private static final double SHARE = 0.75;

    /** How much more frequent than any other emotion neutral is taken to be. */
    private static final double NEUTRAL_ODDS = 3;

    /** As many steps as are looked at, spread over the recording. */
    private static final int MOST_ROWS = 5000;

    private static final double SMALLEST = 1e-9;

    private BalancedPosteriors() {}

    /** The tracks balanced, if the model wants it. */
    static List<PosteriorTrack> of(List<PosteriorTrack> tracks, ModelCard.Normalization normalization) {
        long steps = tracks.stream().mapToLong(PosteriorTrack::steps).sum();
        if (!normalization.balancesEmotions() || steps == 0) {
            return tracks;
        }
        int stride = (int) Math.max(1, steps / MOST_ROWS);
        float[][] logits = new float[(int) ((steps + stride - 1) / stride)][];
        double[] seconds = new double[logits.length];
        long at = 0;
        for (PosteriorTrack track : tracks) {
            for (int step = 0; step < track.steps(); step++, at++) {
                if (at % stride == 0) {
                    logits[(int) (at / stride)] = logits(track, step);
                    seconds[(int) (at / stride)] = stride * track.step();
                }
            }
        }
        EmotionBalance balance = EmotionBalance.of(logits, seconds, normalization.logitPriorSeconds());
        return tracks.stream().map(track -> balanced(track, balance)).toList();
    }

    private static float[] logits(PosteriorTrack track, int step) {
        float[] row = new float[track.emotions().size()];
        for (int e = 0; e < row.length; e++) {
            row[e] = (float) Math.log(Math.max(SMALLEST, track.at(step, e)));
        }
        return row;
    }

    private static PosteriorTrack balanced(PosteriorTrack track, EmotionBalance balance) {
        int width = track.emotions().size();
        double[] factors = new double[width];
        for (int e = 0; e < width; e++) {
            double odds = track.emotions().get(e) == Emotion.NEUTRAL ? NEUTRAL_ODDS : 1;
            factors[e] = odds * Math.exp(SHARE * balance.offset(e));
        }
        float[] values = new float[track.steps() * width];
        for (int step = 0; step < track.steps(); step++) {
            double sum = 0;
            for (int e = 0; e < width; e++) {
                sum += factors[e] * track.at(step, e);
            }
            for (int e = 0; e < width; e++) {
                values[step * width + e] = (float) (factors[e] * track.at(step, e) / sum);
            }
        }
        return new PosteriorTrack(track.emotions(), track.span(), track.firstTime(), track.step(), values);
    }
}
