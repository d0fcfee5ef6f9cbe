// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.studio.annotation.store.Fingerprint;

/** Which of the recordings of a file is one that lies here. */
class RecordingMatchTest {

    @TempDir
    private Path folder;

    private Path here;

    @BeforeEach
    void writeARecording() throws IOException {
        here = Files.writeString(folder.resolve("talk.wav"), "what was said");
    }

    private static ExchangedAnnotations about(String path) {
        return new ExchangedAnnotations(
                new RecordingFacts(path, OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty()), List.of());
    }

    private static ExchangedAnnotations about(String path, Path sound) throws IOException {
        ExchangedAnnotations document = about(path);
        return document.withRecording(document.recording().withFingerprint(Fingerprint.of(sound)));
    }

    private ExchangedAnnotations found(ExchangedAnnotations... documents) throws IOException {
        return RecordingMatch.find("talks.ses", List.of(documents), here).orElse(null);
    }

    @Test
    void whereItLiesCountsMostThenItsFingerprintThenItsName() throws IOException {
        ExchangedAnnotations path = about(here.toString());
        ExchangedAnnotations sound = about("/gone/renamed.wav", here);
        ExchangedAnnotations name = about("D:\\talks\\talk.wav");
        assertThat(found(name, sound, path)).isSameAs(path);
        assertThat(found(name, sound)).isSameAs(sound);
        assertThat(found(name)).isSameAs(name);
        assertThat(found(about("/gone/other.wav"))).isNull();
    }

    @Test
    void aNameWithoutItsEndingIsItsName() throws IOException {
        ExchangedAnnotations name = about("talk");
        assertThat(found(about("talk.flac"), name)).isSameAs(name);
    }

    @Test
    void anotherWayToTheSamePlaceIsThatPlace() throws IOException {
        Path way = Files.createDirectory(folder.resolve("sub")).resolve("..").resolve("talk.wav");
        ExchangedAnnotations path = about(way.toString());
        assertThat(found(about("/elsewhere/talk.wav"), path)).isSameAs(path);
        Path link = Files.createSymbolicLink(folder.resolve("link.wav"), here);
        ExchangedAnnotations linked = about(link.toString());
        assertThat(found(about("/elsewhere/talk.wav"), linked)).isSameAs(linked);
    }

    @Test
    void otherSoundOfTheSameLengthIsAnotherRecording() throws IOException {
        Path other = Files.writeString(folder.resolve("other.wav"), "what was SAID");
        assertThat(found(about("/gone/renamed.wav", other))).isNull();
    }

    @Test
    void oneThatIsNotThereIsFoundByItsName() throws IOException {
        Files.delete(here);
        ExchangedAnnotations name = about("talk.wav");
        assertThat(found(about("\0"), name)).isSameAs(name);
    }

    @Test
    void twoThatAreEquallyNearAreOneLine() {
        assertThatThrownBy(() -> found(about("/a/talk.wav"), about("/b/talk.wav")))
                .isInstanceOf(IOException.class)
                .hasMessage("talks.ses: has 2 recordings that may be " + here + ": /a/talk.wav, /b/talk.wav");
    }

    @Test
    void namesAreThoseOfTheFirstFew() {
        assertThat(RecordingMatch.names(List.of(about("/a/one.wav"), about(""), about("two.wav"))))
                .isEqualTo("one.wav, two.wav");
        assertThat(RecordingMatch.names(List.of(about("1"), about("2"), about("3"), about("4"), about("5"))))
                .isEqualTo("1, 2, 3 and 2 others");
        assertThat(RecordingMatch.names(List.of(about("")))).isEmpty();
    }
}
