// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.model.network.NetworkSettings;
import org.speechemotion.model.network.NetworkShape;
import org.speechemotion.model.network.NetworkTrainer;
import org.speechemotion.model.store.NormalizationScope;

/**
 * All that decides how a network is trained, besides the data and the seed. Kept as a small JSON file.
 *
 * @param name short name
 * @param description one sentence
 * @param features the input
 * @param normalization by what clips are normalised; null for {@link NormalizationScope#SPEAKER}
 * @param network make of the network
 * @param augmentation how training clips are varied
 * @param optimizer how the weights are found
 * @param sequences how changes of emotion are learned; null for not at all
 */
public record Recipe(
        String name,
        String description,
        FrameSettings features,
        NormalizationScope normalization,
        NetworkShape network,
        Augmentation augmentation,
        Optimizer optimizer,
        Sequences sequences) {

    /**
     * How each clip is varied, anew in every epoch; 0 leaves an effect out. All work on the frames, so that a waveform
     * can have only speed, noise, level and the mask over time.
     *
     * @param share part of the clips that are varied, 0 to 1
     * @param speed largest change of speed and pitch together, as a factor above and below 1 (0.1: 0.9 to 1.1)
     * @param tempo largest further change of the tempo alone
     * @param pitch largest further change of all frequencies alone
     * @param reverberation part of the varied clips that get a room, 0 to 1
     * @param equalizer largest gain of a band in dB, smooth over the bands
     * @param noise part of the varied clips that get noise, 0 to 1
     * @param noiseSnr lowest ratio of signal to noise in dB; the highest is 30
     * @param bandLimit part of the varied clips whose lows or highs are cut, 0 to 1
     * @param codec part of the varied clips that lose what a lossy codec takes for inaudible, 0 to 1
     * @param level largest change of level in dB
     * @param timeMask longest masked stretch as a part of the clip, 0 to 1
     * @param bandMask most masked bands
     * @param priorSeconds how many seconds of speech the training set's statistics count for in normalisation, while
     *     training
     * @param priorSecondsInUse the same once it is trained; 0 for as while training
     * @param ownShareInUse the most that the statistics of a speaker or a recording weigh once it is trained, 0 to 1; 0
     *     for no such bound
     * @param ownStatistics part of the clips that are normalised by all clips of their speaker; the others by a few
     */
    public record Augmentation(
            double share,
            double speed,
            double tempo,
            double pitch,
            double reverberation,
            double equalizer,
            double noise,
            double noiseSnr,
            double bandLimit,
            double codec,
            double level,
            double timeMask,
            int bandMask,
            double priorSeconds,
            double priorSecondsInUse,
            double ownShareInUse,
            double ownStatistics) {

        /** What is left out is as while training. */
        public Augmentation {
            priorSecondsInUse = priorSecondsInUse == 0 ? priorSeconds : priorSecondsInUse;
        }
    }

    /**
     * How the weights are found: AdamW (Adam, where there is no weight decay), averaged weights.
     *
     * @param epochs passes over the clips
     * @param batch clips a step
     * @param rate highest learning rate
     * @param weightDecay of AdamW
     * @param labelSmoothing part of the target that is spread over the corpus's emotions
     * @param averaging decay of the weights' moving average a step
     * @param patience epochs without a better validation loss after which training ends early
     * @param balance whether clips of small corpora come several times an epoch
     * @param schedule the learning rate over the steps; null for {@link Schedule#ONE_CYCLE}
     * @param movedLogits part of the clips that are trained relative to their speaker, 0 to 1
     */
    public record Optimizer(
            int epochs,
            int batch,
            double rate,
            double weightDecay,
            double labelSmoothing,
            double averaging,
            int patience,
            boolean balance,
            Schedule schedule,
            double movedLogits) {

        /** The learning rate over the steps of a training. */
        public enum Schedule {
            /** Up to the rate and down to nothing, see {@link NetworkTrainer.LearningRate#oneCycle}. */
            ONE_CYCLE,
            /** The rate at every step. */
            CONSTANT
        }

        /** Checks the ranges; a schedule that is left out is one cycle. */
        public Optimizer {
            if (epochs < 1 || batch < 1 || !(rate > 0) || patience < 1) {
                throw new IllegalArgumentException("the optimizer needs epochs, batch, rate and patience above 0");
            }
            if (!(weightDecay >= 0)
                    || !(labelSmoothing >= 0 && labelSmoothing < 1)
                    || !(averaging >= 0 && averaging < 1)) {
                throw new IllegalArgumentException(
                        "the optimizer's weightDecay must not be negative, labelSmoothing and averaging 0 to below 1");
            }
            if (!(movedLogits >= 0 && movedLogits <= 1)) {
                throw new IllegalArgumentException("the optimizer's movedLogits must be 0 to 1");
            }
            schedule = schedule == null ? Schedule.ONE_CYCLE : schedule;
        }

        /** One cycle. */
        public Optimizer(
                int epochs,
                int batch,
                double rate,
                double weightDecay,
                double labelSmoothing,
                double averaging,
                int patience,
                boolean balance) {
            this(epochs, batch, rate, weightDecay, labelSmoothing, averaging, patience, balance, null, 0);
        }

        NetworkTrainer.LearningRate rates(int steps) {
            return schedule == Schedule.CONSTANT ? step -> rate : NetworkTrainer.LearningRate.oneCycle(rate, steps);
        }
    }

    /** What is left out is as it was before there was a choice. */
    public Recipe {
        normalization = normalization == null ? NormalizationScope.SPEAKER : normalization;
    }

    /**
     * The network for so many emotions.
     *
     * @throws IllegalArgumentException if network and features do not fit together
     */
    NetworkSettings networkFor(int emotions) {
        return new NetworkSettings(features.columns(), features.bands(), emotions, network);
    }

    /**
     * Training on sequences of joined clips.
     *
     * @param every a batch of sequences comes after so many batches of clips, 1 or more
     * @param batch sequences a step
     * @param seconds length of a sequence
     * @param window seconds that each output hears
     */
    public record Sequences(int every, int batch, double seconds, double window) {

        /** Checks the ranges. */
        public Sequences {
            if (every < 1 || batch < 1 || !(seconds > 1) || !(window > 0)) {
                throw new IllegalArgumentException("sequences need every, batch, seconds and window above 0");
            }
        }
    }

    /** The same recipe with another number of epochs. */
    public Recipe withEpochs(int epochs) {
        Optimizer o = optimizer;
        return with(new Optimizer(
                epochs,
                o.batch,
                o.rate,
                o.weightDecay,
                o.labelSmoothing,
                o.averaging,
                o.patience,
                o.balance,
                o.schedule,
                o.movedLogits));
    }

    /** The same recipe with another highest learning rate. */
    public Recipe withRate(double rate) {
        Optimizer o = optimizer;
        return with(new Optimizer(
                o.epochs,
                o.batch,
                rate,
                o.weightDecay,
                o.labelSmoothing,
                o.averaging,
                o.patience,
                o.balance,
                o.schedule,
                o.movedLogits));
    }

    /** The same recipe with another name and description. */
    public Recipe named(String otherName, String otherDescription) {
        return new Recipe(
                otherName, otherDescription, features, normalization, network, augmentation, optimizer, sequences);
    }

    private Recipe with(Optimizer other) {
        return new Recipe(name, description, features, normalization, network, augmentation, other, sequences);
    }
}
