// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.model.label.Emotion;

class CorporaTest {

    @TempDir
    Path folder;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    private Clip only() throws CorpusException {
        Corpus corpus = Corpora.read(folder);
        assertThat(corpus.clips()).hasSize(1);
        return corpus.clips().get(0);
    }

    @Test
    void ravdessIsKnownByItsFileNames() throws IOException {
        files("Actor_02/03-01-06-01-02-01-02.wav", "Actor_01/03-01-01-01-01-01-01.flac");
        Corpus corpus = Corpora.read(folder);
        assertThat(corpus.name()).isEqualTo("RAVDESS");
        assertThat(corpus.clips())
                .extracting(Clip::emotion, Clip::speaker, Clip::gender)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Emotion.NEUTRAL, "01", "male"),
                        org.assertj.core.groups.Tuple.tuple(Emotion.FEARFUL, "02", "female"));
    }

    @Test
    void songAndVideoOfRavdessAreNotSpeechClips() throws IOException {
        files("03-02-06-01-02-01-02.wav");
        assertThatThrownBy(() -> Corpora.read(folder)).isInstanceOf(CorpusException.class);
    }

    @Test
    void emoDbIsKnownByItsFileNames() throws IOException {
        files("wav/03a01Fa.wav");
        Clip clip = only();
        assertThat(clip.corpus()).isEqualTo("EMO-DB");
        assertThat(clip.emotion()).isEqualTo(Emotion.HAPPY);
        assertThat(clip.speaker()).isEqualTo("03");
        assertThat(clip.gender()).isEqualTo("male");
    }

    @Test
    void cremaDIsKnownByItsFileNames() throws IOException {
        files("AudioWAV/1001_DFA_ANG_XX.wav");
        Clip clip = only();
        assertThat(clip.corpus()).isEqualTo("CREMA-D");
        assertThat(clip.emotion()).isEqualTo(Emotion.ANGRY);
        assertThat(clip.speakerId()).isEqualTo("CREMA-D/1001");
    }

    @Test
    void aLinkToACorpusIsTheCorpus() throws IOException {
        files("corpus/AudioWAV/1001_DFA_ANG_XX.wav");
        Path link = folder.resolve("link");
        try {
            Files.createSymbolicLink(link, folder.resolve("corpus"));
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no links here: " + e.getMessage());
        }
        assertThat(Corpora.read(link).name()).isEqualTo("CREMA-D");
    }

    @Test
    void aManifestTellsTheGendersThatFileNamesDoNot() throws IOException {
        files("AudioWAV/1001_DFA_ANG_XX.wav", "AudioWAV/1002_DFA_ANG_XX.wav", "AudioWAV/1003_DFA_ANG_XX.wav");
        Files.writeString(
                folder.resolve("manifest.csv"),
                "path,speaker,gender,emotion\nAudioWAV/1001_DFA_ANG_XX.wav,1001,Male,anger\n"
                        + "AudioWAV/1002_DFA_ANG_XX.wav,1002,f,anger\nAudioWAV/1003_DFA_ANG_XX.wav,1003,?,anger\n");
        assertThat(Corpora.read(folder).clips()).extracting(Clip::gender).containsExactly("male", "female", "");
    }

    @Test
    void aManifestOfAnotherKindBesideKnownNamesIsNotAskedForGenders() throws IOException {
        files("AudioWAV/1001_DFA_ANG_XX.wav");
        Files.writeString(folder.resolve("manifest.csv"), "file,size\na,1\n");
        assertThat(only().gender()).isEmpty();
    }

    @Test
    void saveeIsKnownInBothOfItsLayouts() throws IOException {
        files("DC_sa07.wav", "JE/su02.wav");
        assertThat(Corpora.read(folder).clips())
                .extracting(Clip::emotion, Clip::speaker)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Emotion.SAD, "DC"),
                        org.assertj.core.groups.Tuple.tuple(Emotion.SURPRISED, "JE"));
    }

    @Test
    void tessIsKnownByItsFileNames() throws IOException {
        files("OAF_Pleasant_surprise/OAF_back_ps.wav", "YAF_fear/YAF_bath_fear.wav");
        assertThat(Corpora.read(folder).clips())
                .extracting(Clip::emotion, Clip::speaker)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Emotion.SURPRISED, "OAF"),
                        org.assertj.core.groups.Tuple.tuple(Emotion.FEARFUL, "YAF"));
    }

    @Test
    void aManifestTellsTheClipsOfAnyCorpus() throws IOException {
        files("a/one.wav");
        Files.writeString(
                folder.resolve("manifest.csv"),
                "\uFEFFpath,speaker,emotion,room\r\na/one.wav,\"Smith, J.\",joy,hall\r\n");
        Clip clip = only();
        assertThat(clip.emotion()).isEqualTo(Emotion.HAPPY);
        assertThat(clip.speaker()).isEqualTo("Smith, J.");
    }

    @Test
    void aManifestMayNotPointOutOfItsFolder() throws IOException {
        Files.writeString(folder.resolve("manifest.csv"), "path,speaker,emotion\n../../secret.wav,x,sad\n");
        assertThatThrownBy(() -> Corpora.read(folder))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("out of the corpus folder");
    }

    @Test
    void anUnknownEmotionIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("manifest.csv"), "path,speaker,emotion\na.wav,x,sad\nb.wav,x,hungry\n");
        assertThatThrownBy(() -> Corpora.read(folder))
                .hasMessageContaining("line 3")
                .hasMessageContaining("hungry");
    }

    @Test
    void subFoldersNamedAfterEmotionsAreACorpus() throws IOException {
        files("anger/1.wav", "joy/2.wav", "notes/3.wav");
        assertThat(Corpora.read(folder).clips())
                .extracting(Clip::emotion)
                .containsExactly(Emotion.ANGRY, Emotion.HAPPY);
    }

    @Test
    void aFolderWithoutLabelsIsNoCorpus() throws IOException {
        files("song.wav");
        assertThatThrownBy(() -> Corpora.read(folder))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("manifest.csv");
        assertThatThrownBy(() -> Corpora.read(folder.resolve("missing")))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("not a folder");
    }
}
