// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.Optional;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.PosteriorTrack;

/**
 * Where an emotion lies on the plane of pleasure and arousal (Russell 1980). The figures are the mean ratings of emotion
 * words in Russell and Mehrabian, Evidence for a three-factor theory of emotions, Journal of Research in Personality 11
 * (1977), 273-294: happy, bored, angry, disgusted, afraid, sad, surprised; relaxed for calm; neutral is the origin.
 *
 * @param valence pleasure, -1 to 1
 * @param arousal -1 to 1
 */
record AffectPoint(double valence, double arousal) {

    /** The place of an emotion; none for those that say nothing. */
    static Optional<AffectPoint> of(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> point(0, 0);
            case CALM -> point(0.68, -0.46);
            case HAPPY -> point(0.81, 0.51);
            case SAD -> point(-0.63, -0.27);
            case ANGRY -> point(-0.51, 0.59);
            case FEARFUL -> point(-0.64, 0.60);
            case DISGUST -> point(-0.60, 0.35);
            case SURPRISED -> point(0.40, 0.67);
            case BORED -> point(-0.65, -0.62);
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<AffectPoint> point(double valence, double arousal) {
        return Optional.of(new AffectPoint(valence, arousal));
    }

    /**
     * The expected place at each step of a track, over the emotions that have one.
     *
     * @return valence and arousal in turn
     */
    static float[] expected(PosteriorTrack track) {
        int emotions = track.emotions().size();
        double[] valence = new double[emotions];
        double[] arousal = new double[emotions];
        boolean[] known = new boolean[emotions];
        for (int i = 0; i < emotions; i++) {
            Optional<AffectPoint> point = of(track.emotions().get(i));
            known[i] = point.isPresent();
            valence[i] = point.map(AffectPoint::valence).orElse(0.0);
            arousal[i] = point.map(AffectPoint::arousal).orElse(0.0);
        }
        float[] expected = new float[2 * track.steps()];
        for (int step = 0; step < track.steps(); step++) {
            double sum = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < emotions; i++) {
                double probability = known[i] ? track.at(step, i) : 0;
                sum += probability;
                x += probability * valence[i];
                y += probability * arousal[i];
            }
            expected[2 * step] = (float) (sum > 0 ? x / sum : 0);
            expected[2 * step + 1] = (float) (sum > 0 ? y / sum : 0);
        }
        return expected;
    }
}
