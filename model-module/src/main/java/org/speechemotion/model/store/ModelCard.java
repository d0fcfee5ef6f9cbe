// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.util.List;
import org.speechemotion.dsp.feature.BandNormalizer;
import org.speechemotion.dsp.feature.BandStatistics;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.NetworkSettings;

/**
 * What is known of a model; kept as JSON beside its parameters.
 *
 * @param name the model's own name
 * @param version version of the model, such as "1.0"
 * @param description one or two sentences for a person
 * @param emotions the emotions it tells apart, in the order of its outputs
 * @param features how its input is made
 * @param normalization means, deviations and weight of the training set, used with the recording's own
 * @param network sizes of its network
 * @param temperature divides the logits so that the probabilities are calibrated
 * @param bias added to the divided logits, one a emotion, where all emotions compete; null for none
 * @param training where it comes from
 * @param figures measured results, each with its protocol
 * @param license terms of use that follow from the training data
 * @param sha256 checksum of the parameter file, lower-case hexadecimal
 */
public record ModelCard(
        String name,
        String version,
        String description,
        List<Emotion> emotions,
        FrameSettings features,
        Normalization normalization,
        NetworkSettings network,
        double temperature,
        float[] bias,
        Training training,
        List<Figure> figures,
        String license,
        String sha256) {

    /** What is added to the logits of all emotions, zeros if the card has none. */
    public float[] logitBias() {
        return bias == null ? new float[emotions.size()] : bias.clone();
    }

    /** The emotions as a set. */
    public EmotionSet emotionSet() {
        return new EmotionSet(emotions);
    }

    /** Whether all that is needed to use the model is there and fits together. */
    boolean isComplete() {
        return name != null
                && version != null
                && emotions != null
                && features != null
                && network != null
                && normalization != null
                && sha256 != null
                && temperature > 0
                && (bias == null || bias.length == emotions.size())
                && !emotions.isEmpty()
                && network.emotions() == emotions.size()
                && network.columns() == features.columns()
                && network.bands() == features.bands()
                && normalization.mean().length == features.scales()
                && normalization.deviation().length == features.scales();
    }

    /**
     * How frames are normalised, with the statistics of each column over the speech of the training set.
     *
     * @param scope by what; null for {@link NormalizationScope#SPEAKER}
     * @param mean a value a column, or a single one for all samples of a waveform
     * @param deviation as many, above 0
     * @param priorSeconds how many seconds of speech the training set's statistics weigh beside a recording's own
     * @param ownShare the most that a recording's own statistics weigh, 0 to 1; 0 for no such bound
     * @param logitPriorSeconds how much speech of a speaker or a recording balances its emotions by half; 0 if they are
     *     not balanced
     */
    public record Normalization(
            NormalizationScope scope,
            float[] mean,
            float[] deviation,
            double priorSeconds,
            double ownShare,
            double logitPriorSeconds) {

        /** Models of before there were scopes have none. */
        public Normalization {
            scope = scope == null ? NormalizationScope.SPEAKER : scope;
        }

        /** Statistics that normalise by the speaker. */
        public Normalization(float[] mean, float[] deviation, double priorSeconds) {
            this(NormalizationScope.SPEAKER, mean, deviation, priorSeconds, 0, 0);
        }

        /** How figures on clips that are normalised so are named. */
        public String protocol() {
            return scope.protocol() + named();
        }

        /** How figures on recordings are named. */
        public String recordingProtocol() {
            return scope.recordingProtocol() + named();
        }

        private String named() {
            return balancesEmotions() ? " (features and logits)" : "";
        }

        /** The same for use: with the weight of the training set there, and emotions balanced. */
        public Normalization inUse(double seconds, double share, double balanceSeconds) {
            return new Normalization(scope, mean, deviation, seconds, share, balanceSeconds);
        }

        /** Whether emotions are balanced over the speech of a speaker or a recording. */
        public boolean balancesEmotions() {
            return logitPriorSeconds > 0
                    && (scope == NormalizationScope.SPEAKER || scope == NormalizationScope.RECORDING);
        }

        /**
         * The normaliser for speech with statistics of its own.
         *
         * @param own statistics of a recording, a speaker or a clip; without frames the training set's alone are used
         * @param frameStep seconds a frame
         */
        public BandNormalizer normalizer(BandStatistics own, double frameStep) {
            return scope == NormalizationScope.NONE
                    ? BandNormalizer.none()
                    : BandNormalizer.of(own, mean, deviation, priorSeconds / frameStep, ownShare == 0 ? 1 : ownShare);
        }
    }

    /**
     * How the model was made.
     *
     * @param command the command that makes it again
     * @param corpora name and number of clips of each corpus that it was trained on
     * @param recipe name of the recipe
     * @param seed of the random numbers
     * @param epochs passes over the data
     * @param minutes duration of the training
     * @param speakers whom it was trained on, as corpus/speaker: figures on these are not speaker-independent
     * @param date when, ISO 8601
     * @param start the model whose weights it started from; null for random ones
     * @param fingerprint checksum of recipe, seed, split, clips and start; null for models of before there was one
     */
    public record Training(
            String command,
            List<String> corpora,
            String recipe,
            long seed,
            int epochs,
            double minutes,
            List<String> speakers,
            String date,
            String start,
            String fingerprint) {}

    /**
     * A measured result.
     *
     * @param corpus what it was measured on
     * @param protocol how the data were split and normalised, and whether it is this model or one trained likewise
     * @param metric such as "accuracy" or "UAR"
     * @param value 0 to 1
     * @param deviation standard deviation over folds or seeds, 0 if there was one run
     * @param command the command that measured it
     */
    public record Figure(
            String corpus, String protocol, String metric, double value, double deviation, String command) {}
}
