// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;

class SplitPlanTest {

    @TempDir
    Path folder;

    private TrainingSet set;

    @BeforeEach
    void readCorpus() throws IOException {
        Path tones = SyntheticCorpus.write(folder.resolve("tones"), 5, 2);
        // The same audio under another name, labelled as another speaker's.
        Files.copy(
                tones.resolve("s0-sad-0.wav"),
                tones.resolve("s4-sad-1.wav"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        FrameSettings settings = FrameSettings.of(new MelSettings(16_000, 512, 512, 512, 8, 50, 5000, -80));
        set = TrainingSet.of(List.of(Corpora.read(tones)), settings, folder.resolve("cache"), TaskMonitor.NONE);
    }

    private Set<String> speakers(int[] places) {
        return Arrays.stream(places)
                .mapToObj(place -> set.clips().get(place).speaker())
                .collect(Collectors.toSet());
    }

    private Set<String> contents(int[] places) {
        return Arrays.stream(places).mapToObj(set.features()::content).collect(Collectors.toSet());
    }

    @Test
    void eachSpeakerIsTestedInOneFoldAndNeverTrainedOnThere() throws IOException {
        SplitPlan plan = SplitPlan.parse("speakers:5");
        int tested = 0;
        for (int fold = 1; fold <= 5; fold++) {
            DataSplit split = plan.split(set, fold, 42, Set.of());
            tested += split.test().length;
            assertThat(contents(split.train())).doesNotContainAnyElementsOf(contents(split.test()));
            assertThat(contents(split.train())).doesNotContainAnyElementsOf(contents(split.validation()));
            assertThat(split.validation()).isNotEmpty();
        }
        assertThat(tested).isEqualTo(set.clips().size());
    }

    @Test
    void validationSpeakersAreNotTrainedOn() throws IOException {
        DataSplit split = SplitPlan.parse("none").split(set, 1, 3, Set.of());
        Set<String> validation = speakers(split.validation());
        validation.remove("s4");
        assertThat(speakers(split.train())).doesNotContainAnyElementsOf(validation);
        assertThat(split.test()).isEmpty();
    }

    @Test
    void validationSpeakersAreThoseThatTheStartDidNotHear() throws IOException {
        String corpus = set.clips().get(0).corpus();
        Set<String> known = Set.of(corpus + "/s0", corpus + "/s1", corpus + "/s3", corpus + "/s4");
        for (long seed = 1; seed <= 5; seed++) {
            DataSplit split = SplitPlan.parse("none").split(set, 1, seed, known);
            assertThat(speakers(split.validation())).isNotEmpty().doesNotContain("s0", "s1", "s3");
        }
    }

    @Test
    void aSplitByChanceTakesTheShareAndDependsOnTheSeed() throws IOException {
        SplitPlan plan = SplitPlan.parse("random:0.2");
        DataSplit split = plan.split(set, 1, 42, Set.of());
        assertThat(split.test().length).isBetween(5, 7);
        assertThat(split.test()).isEqualTo(plan.split(set, 1, 42, Set.of()).test());
        assertThat(split.test()).isNotEqualTo(plan.split(set, 1, 43, Set.of()).test());
        assertThat(contents(split.train())).doesNotContainAnyElementsOf(contents(split.test()));
        assertThat(split.protocol()).contains("speakers on both sides");
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "random:0", "random:1.5", "speakers:1", "speakers:x", "folds:3", ""})
    void otherWordsAreRefused(String text) {
        assertThatThrownBy(() -> SplitPlan.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("random:0.2");
    }

    private SplitPlan file(String... lines) throws IOException {
        Path file = folder.resolve("parts.csv");
        Files.write(file, List.of(lines));
        return SplitPlan.parse(file.toString());
    }

    @Test
    void aFileNamesSpeakersAndTheOthersAreTrainedOn() throws IOException {
        DataSplit split = file("speaker,part", "s1,test", "s2,validation").split(set, 1, 42, Set.of());
        assertThat(speakers(split.test())).containsExactly("s1");
        assertThat(speakers(split.validation())).containsExactly("s2");
        assertThat(speakers(split.train())).contains("s0", "s3").doesNotContain("s1", "s2");
        assertThat(split.protocol()).isEqualTo("split of parts.csv, speaker-independent");
    }

    @Test
    void aFileNamesClipsByPathsAndSaysWhereSpeakersAreOnBothSides() throws IOException {
        DataSplit split = file("path,part", "s1-sad-0.wav,test", "tones/s2-sad-1.wav,test")
                .split(set, 1, 42, Set.of());
        assertThat(split.test()).hasSize(2);
        assertThat(split.validation()).isNotEmpty();
        assertThat(split.protocol()).isEqualTo("split of parts.csv, 2 speakers on both sides");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s9,test", "s1,exam", ",test", "tones.wav"})
    void aLineThatCannotBeUsedIsNamed(String line) {
        assertThatThrownBy(() -> file("speaker,part", "s2,test", line).split(set, 1, 42, Set.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("parts.csv: line 3");
    }

    @Test
    void aFileWithoutAHeaderIsRefused() {
        assertThatThrownBy(() -> file("s1,test", "s2,test"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }
}
