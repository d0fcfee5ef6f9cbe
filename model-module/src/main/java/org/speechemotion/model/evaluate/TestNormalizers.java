// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.dsp.feature.BandNormalizer;
import org.speechemotion.dsp.feature.BandStatistics;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.recognize.EmotionBalance;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.NormalizationScope;

/** What clips are normalised by where a network is tested on them. Their labels are not looked at. */
final class TestNormalizers {

    /** Clips of a speaker that stand for a short recording, the tested one among them. */
    private static final int RECORDING_CLIPS = 6;

    private final List<BandStatistics> own = new ArrayList<>();
    private final Map<String, List<Integer>> clipsOfSpeaker = new HashMap<>();
    private final List<Clip> clips;
    private final ModelCard.Normalization normalization;
    private final double frameStep;

    TestNormalizers(List<Clip> clips, int[] places, FeatureCache features, ModelCard.Normalization normalization) {
        this.clips = clips;
        this.normalization = normalization;
        frameStep = features.frameStep();
        for (int i = 0; i < clips.size(); i++) {
            own.add(BandStatistics.of(features.get(places[i])));
            clipsOfSpeaker
                    .computeIfAbsent(clips.get(i).speakerId(), speaker -> new ArrayList<>())
                    .add(i);
        }
    }

    /** A normaliser a clip, by its own speech as the network's scope says. */
    BandNormalizer[] adapted() {
        Map<String, BandStatistics> speakers = new HashMap<>();
        clipsOfSpeaker.forEach((speaker, members) -> speakers.put(speaker, sum(members)));
        BandNormalizer[] normalizers = new BandNormalizer[clips.size()];
        for (int i = 0; i < normalizers.length; i++) {
            String speaker = clips.get(i).speakerId();
            BandStatistics statistics =
                    switch (normalization.scope()) {
                        case NONE, CLIP -> own.get(i);
                        case RECORDING -> sum(recording(clipsOfSpeaker.get(speaker), i));
                        case SPEAKER -> speakers.get(speaker);
                    };
            normalizers[i] = normalization.normalizer(statistics, frameStep);
        }
        return normalizers;
    }

    /** Balances the emotions of each speaker, see {@link EmotionBalance}; the rows of logits, one a clip, are changed. */
    void balance(float[][] logits) {
        if (!normalization.balancesEmotions()) {
            return;
        }
        EmotionBalance[] balances = new EmotionBalance[logits.length];
        clipsOfSpeaker.forEach((speaker, members) -> {
            EmotionBalance ofAll = balance(logits, members);
            for (int clip : members) {
                balances[clip] = normalization.scope() == NormalizationScope.RECORDING
                        ? balance(logits, recording(members, clip))
                        : ofAll;
            }
        });
        for (int clip = 0; clip < logits.length; clip++) {
            for (int emotion = 0; emotion < logits[clip].length; emotion++) {
                logits[clip][emotion] += (float) balances[clip].offset(emotion);
            }
        }
    }

    private EmotionBalance balance(float[][] logits, List<Integer> members) {
        float[][] rows = new float[members.size()][];
        double[] seconds = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = logits[members.get(i)];
            seconds[i] = own.get(members.get(i)).frames() * frameStep;
        }
        return EmotionBalance.of(rows, seconds, normalization.logitPriorSeconds());
    }

    /** A clip and those of its speaker that come after it, the last followed by the first. */
    private static List<Integer> recording(List<Integer> members, int clip) {
        int first = members.indexOf(clip);
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < Math.min(RECORDING_CLIPS, members.size()); i++) {
            some.add(members.get((first + i) % members.size()));
        }
        return some;
    }

    private BandStatistics sum(List<Integer> members) {
        BandStatistics sum = new BandStatistics(own.get(members.get(0)).bands());
        members.forEach(clip -> sum.add(own.get(clip)));
        return sum;
    }
}
