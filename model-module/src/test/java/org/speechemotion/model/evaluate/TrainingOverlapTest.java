// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.evaluate.ClipGroup.Independence;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.store.ModelCard;

class TrainingOverlapTest {

    private static Clip clip(String speaker, String file) {
        return new Clip(Path.of(file), "tones", speaker, "", Emotion.SAD);
    }

    private static final List<Clip> CLIPS =
            List.of(clip("a", "a1.wav"), clip("b", "b1.wav"), clip("b", "b2.wav"), clip("c", "c1.wav"));

    private static ModelCard heard(String... speakers) {
        ModelCard.Training training =
                new ModelCard.Training("", List.of(), "", 1, 1, 1, List.of(speakers), "2026-01-01", null, null);
        return new ModelCard(
                "toy", "1", "", List.of(Emotion.SAD), null, null, null, 1, null, training, List.of(), "", "");
    }

    @Test
    void clipsOfNamedSpeakersAreNotSpeakerIndependent() {
        List<ClipGroup> groups =
                TrainingOverlap.of(heard("tones/b", "other/a"), clip -> false).groups(CLIPS);
        assertThat(groups)
                .extracting(ClipGroup::independence)
                .containsExactly(Independence.SPEAKER_INDEPENDENT, Independence.HEARD_SPEAKERS);
        assertThat(groups.get(0).clips()).containsExactly(CLIPS.get(0), CLIPS.get(3));
        assertThat(groups.get(0).protocol()).isEqualTo("speaker-independent: no speaker was in the training");
        assertThat(groups.get(1).protocol()).isEqualTo("NOT speaker-independent: 1 speaker was in the training (b)");
    }

    @Test
    void aFileOfTheTrainingGivesItsSpeakerAwayUnderAnyName() {
        List<ClipGroup> groups = TrainingOverlap.of(heard("renamed/1"), clip -> clip == CLIPS.get(1))
                .groups(CLIPS);
        assertThat(groups)
                .extracting(ClipGroup::independence)
                .containsExactly(
                        Independence.SPEAKER_INDEPENDENT, Independence.HEARD_SPEAKERS, Independence.TRAINING_FILES);
        assertThat(groups.get(1).clips()).containsExactly(CLIPS.get(2));
        assertThat(groups.get(2).protocol())
                .isEqualTo("NOT a test: files of the training: 1 file was in the training (b1.wav), of 1 speaker");
    }

    @Test
    void aKnownFileOfAnUnnamedSpeakerAmongNamedOnesWasForValidation() {
        List<ClipGroup> groups = TrainingOverlap.of(
                        heard("tones/a"), clip -> clip != CLIPS.get(2) && clip != CLIPS.get(3))
                .groups(CLIPS);
        assertThat(groups)
                .extracting(ClipGroup::independence)
                .containsExactly(
                        Independence.SPEAKER_INDEPENDENT, Independence.VALIDATION, Independence.TRAINING_FILES);
        // Another file of a validation speaker is of a validation speaker, too.
        assertThat(groups.get(1).clips()).containsExactly(CLIPS.get(1), CLIPS.get(2));
        assertThat(groups.get(1).protocol())
                .contains("NOT a test")
                .contains("chose the epoch")
                .contains("(b)");
        assertThat(groups.get(2).clips()).containsExactly(CLIPS.get(0));
    }

    @Test
    void whereSpeakersAreNotNamedNothingIsClaimed() {
        List<ClipGroup> noNames = TrainingOverlap.of(heard(), clip -> false).groups(CLIPS);
        assertThat(noNames).extracting(ClipGroup::independence).containsExactly(Independence.NOT_KNOWN);
        assertThat(noNames.get(0).protocol()).contains("the model does not name");
        List<ClipGroup> noSpeakers =
                TrainingOverlap.of(heard("tones/b"), clip -> false).groups(List.of(clip("", "x.wav")));
        assertThat(noSpeakers.get(0).protocol())
                .startsWith("not known to be speaker-independent")
                .contains("the corpus does not name");
    }

    @Test
    void onlyTheFirstNamesAreListed() {
        List<Clip> many = java.util.stream.IntStream.range(10, 40)
                .mapToObj(i -> clip("s" + i, "f" + i + ".wav"))
                .toList();
        String[] all = many.stream().map(Clip::speakerId).toArray(String[]::new);
        assertThat(TrainingOverlap.of(heard(all), clip -> false)
                        .groups(many)
                        .get(0)
                        .protocol())
                .contains("30 speakers were in the training (s10, s11,")
                .endsWith("s21, ...)");
        assertThat(TrainingOverlap.of(heard(all), clip -> true)
                        .groups(many)
                        .get(0)
                        .protocol())
                .contains("30 files were in the training (f10.wav, f11.wav, f12.wav, ...)");
    }
}
