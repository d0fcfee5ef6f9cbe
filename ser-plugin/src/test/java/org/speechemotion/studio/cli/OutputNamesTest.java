// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutputNamesTest {

    @Test
    void aRecordingKeepsItsName() {
        assertThat(names("a/talk.wav", "b/other.v2.flac", "c/.wav", "d/plain"))
                .containsExactly("talk", "other.v2", ".wav", "plain");
    }

    @Test
    void theFolderTellsApartOrElseTheExtension() {
        assertThat(names("a/talk.wav", "b/talk.wav")).containsExactly("a-talk", "b-talk");
        assertThat(names("a/talk.wav", "a/talk.flac")).containsExactly("talk-wav", "talk-flac");
        assertThat(names("a/talk.wav", "a/talk.flac", "b/talk.wav"))
                .containsExactly("a-talk-wav", "a-talk-flac", "b-talk-wav");
    }

    @Test
    void aNumberTellsApartWhatNothingElseDoes() {
        assertThat(names("1/a/talk.wav", "2/a/talk.wav", "talk-1.wav")).containsExactly("talk-2", "talk-3", "talk-1");
    }

    @Test
    void aNameThatIsTakenIsNotGivenAgain() {
        assertThat(names("a/talk.wav", "b/TALK.wav", "c/a-talk.wav"))
                .doesNotHaveDuplicates()
                .contains("a-talk");
    }

    private static List<String> names(String... files) {
        List<Path> paths = Stream.of(files).map(Path::of).toList();
        OutputNames names = new OutputNames(paths);
        return paths.stream().map(names::of).toList();
    }
}
