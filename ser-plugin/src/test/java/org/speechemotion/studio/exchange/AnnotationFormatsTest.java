// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** Files as other tools write them, and files that nobody should have written. */
class AnnotationFormatsTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Annotation> annotations(Path file) throws IOException {
        return AnnotationFormats.read(file).get(0).annotations().toList();
    }

    private static Annotation of(double start, double end, String label) {
        return Annotation.of(0, new TimeSpan(start, end), label);
    }

    @Test
    void tablesAreReadInOrderOfTime() throws IOException {
        assertThat(annotations(file("a.csv", "start,end,emotion\n2,3.5,angry\n0,1.25,sad\n")))
                .containsExactly(of(0, 1.25, "sad"), of(2, 3.5, "angry"));
    }

    @Test
    void semicolonsDecimalCommasByteOrderMarksAndCrLfAreRead() throws IOException {
        Path file = file("a.csv", "\uFEFFStart;End;Label\r\n0,5;1,25;\"a;b\r\nc\"\r\n\r\n2;3;d\r\n");
        assertThat(annotations(file)).containsExactly(of(0.5, 1.25, "a;b\nc"), of(2, 3, "d"));
    }

    @Test
    void tablesWithoutAHeaderWithDurationsOrWithClockTimesAreRead() throws IOException {
        assertThat(annotations(file("a.csv", "0.5,1,x\n1,2,y\n"))).containsExactly(of(0.5, 1, "x"), of(1, 2, "y"));
        assertThat(annotations(file("b.tsv", "onset\tduration\ttext\n1.5\t0.5\tx\n")))
                .containsExactly(of(1.5, 2, "x"));
        assertThat(annotations(file("c.csv", "start,end,label\n0:01:02.5,1:00:00,x\n")))
                .containsExactly(of(62.5, 3600, "x"));
    }

    @Test
    void formulasAreGuardedForSpreadsheets() throws IOException {
        ExchangedAnnotations document = AnnotationFormats.read(
                        file("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n=1+2\n"))
                .get(0);
        assertThat(Written.one(AnnotationFormats.find("csv").orElseThrow(), document))
                .contains(",'=1+2,");
    }

    @Test
    void audacityLabelsHaveConfidencesAndFrequencies() throws IOException {
        List<Annotation> read = annotations(file("a.txt", "0.5\t1,5\tangry (0.83)\r\n\\\t100\t200\n2\t3\tsad\n"));
        assertThat(read).extracting(Annotation::label).containsExactly("angry", "sad");
        assertThat(read.get(0).confidence()).hasValue(0.83);
        assertThat(read.get(0).details().frequencies().orElseThrow().highHz()).isEqualTo(200);
    }

    @Test
    void ownJsonOfBeforeThereWereTracksIsRead() throws IOException {
        Path file = file(
                "a.json", "{\"segments\": [{\"channel\": 1, \"start\": 0.5, \"end\": 2, \"emotion\": \"happy\"}]}");
        assertThat(annotations(file)).containsExactly(Annotation.of(1, new TimeSpan(0.5, 2), "happy"));
        assertThat(AnnotationFormats.read(file).get(0).tracks(TrackContent.EMOTION))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aTextGridIsReadInAnyEncodingWithAMark(String charset) throws IOException {
        String text =
                "\uFEFFFile type = \"ooTextFile\"\r\n\"TextGrid\"\r\n! a \"comment\"\r\n0\r\n3\r\n<exists>\r\n2\r\n"
                        + "\"IntervalTier\" \"ünï\" 0 3 2 0 1 \"say \"\"yes\"\"\" 1 3 \"\"\r\n"
                        + "\"TextTier\" \"points\" 0 3 2 1.5 \"a\" 4 \"beyond\"";
        Path file = Files.write(folder.resolve("a.TextGrid"), text.getBytes(Charset.forName(charset)));
        ExchangedAnnotations document = AnnotationFormats.read(file).get(0);
        assertThat(document.tracks()).extracting(track -> track.name()).containsExactly("ünï", "points");
        assertThat(document.annotations())
                .containsExactly(of(0, 1, "say \"yes\""), of(1.5, 1.5, "a"), of(4, 4, "beyond"));
        assertThat(document.recording().duration()).hasValue(3);
    }

    @Test
    void aTextGridWithoutSpacesAroundEqualsSignsAndWithEmptyTiersIsRead() throws IOException {
        Path file = file("a.TextGrid", """
                File type="ooTextFile"
                Object class="TextGrid"
                xmin=0.0
                xmax=2.0
                tiers? <exists>
                size=3
                item []:
                    item [1]:
                        class="IntervalTier"
                        name="same"
                        xmin=0.0
                        xmax=2.0
                        intervals: size=1
                        intervals[1]:
                            xmin=0.0
                            xmax=2.0
                            text="all = ! <x> [1]"
                    item [2]:
                        class="IntervalTier"
                        name="same"
                        xmin=0.0
                        xmax=2.0
                        intervals: size=0
                    item [3]:
                        class="TextTier"
                        name="transitions"
                        xmin=0.0
                        xmax=2.0
                        points: size=0
                """);
        ExchangedAnnotations document = AnnotationFormats.read(file).get(0);
        assertThat(document.tracks())
                .extracting(track -> track.name())
                .containsExactly("same", "same 2", "transitions");
        assertThat(document.annotations()).containsExactly(of(0, 2, "all = ! <x> [1]"));
    }

    @Test
    void aTextGridMayBeCalledTxt() throws IOException {
        assertThat(AnnotationFormats.formatOf(new AnnotationInput(file("a.txt", "File type = \"ooTextFile\"\n")))
                        .id())
                .isEqualTo("textgrid");
    }

    @Test
    void labelStudioGivesATrackForEachControl() throws IOException {
        Path file = file("a.json", """
                [{"id": 7, "data": {"audio": "/data/upload/talk.wav"}, "annotations": [{"completed_by": 1, "result": [
                  {"id": "a", "type": "labels", "from_name": "emotion", "to_name": "audio", "original_length": 12.5,
                   "value": {"start": 0.5, "end": 2, "channel": 0, "labels": ["angry", "sad"]}},
                  {"id": "b", "type": "textarea", "from_name": "text", "value": {"start": 0.5, "end": 2, "text": ["hi"]}}
                ]}], "predictions": [{"model_version": "m1", "score": 0.5, "result": [
                  {"id": "c", "type": "labels", "from_name": "emotion", "score": 0.25,
                   "value": {"start": 3, "end": 4, "labels": ["happy"]}}]}]}]
                """);
        ExchangedAnnotations document = AnnotationFormats.read(file).get(0);
        assertThat(document.recording().fileName()).isEqualTo("talk.wav");
        assertThat(document.annotations()).extracting(Annotation::label).containsExactly("angry", "sad", "happy");
        assertThat(document.tracks().get(1).provenance().author()).isEqualTo("m1");
        assertThat(document.omissions()).containsExactly("regions of the type textarea (1)");
    }

    @Test
    void emotionMlMayHaveDimensions() throws IOException {
        Path file = file("a.emotionml", """
                <emotionml version="1.0" xmlns="http://www.w3.org/2009/10/emotionml">
                  <emotion><dimension name="arousal" value="0.8"/><dimension name="valence" value="0.25"/>
                    <reference uri="talk.wav#t=26,98"/></emotion>
                  <emotion category-set="#x" offset-to-start="1500" duration="500">
                    <category name="sad" value="0.2"/><category name="angry" value="0.7"/>
                    <dimension name="arousal" value="1" confidence="0.5"/></emotion>
                  <emotion><category name="happy"/></emotion>
                </emotionml>
                """);
        ExchangedAnnotations document = AnnotationFormats.read(file).get(0);
        assertThat(document.recording().path()).isEqualTo("talk.wav");
        assertThat(document.annotations())
                .containsExactly(
                        of(1.5, 2, "arousal 1.0").withConfidence(0.5),
                        of(26, 98, "arousal 0.8, valence 0.25"),
                        of(1.5, 2, "angry"));
        assertThat(document.tracks()).extracting(AnnotationTrack::name).containsExactly("dimensions", "annotations");
        assertThat(document.omissions())
                .containsExactly(
                        "emotions without a time (1)",
                        "further categories of an emotion, and dimensions beyond twenty (1)");
    }

    @Test
    void emotionMlKeepsDimensionsAsDimensions() throws IOException {
        AnnotationTrack felt = new AnnotationTrack(
                "felt",
                TrackKind.ANNOTATOR,
                TrackContent.OTHER,
                Provenance.ofPerson(""),
                Vocabulary.FREE,
                List.of(0),
                List.of(
                        of(1, 2, "arousal 0.7, valence 0.25").withConfidence(0.5),
                        of(2, 3, "arousal 0.7, arousal 0.8"),
                        of(3, 4, "take 2.0")));
        ExchangedAnnotations document =
                new ExchangedAnnotations(RecordingFacts.UNKNOWN.withPath("talk.wav"), List.of(felt));
        AnnotationFormat format = AnnotationFormats.find("emotionml").orElseThrow();
        Path file = folder.resolve("felt.emotionml");
        format.writeFile(document, file);
        assertThat(Files.readString(file))
                .contains("dimension-set=\"#scales\"", "<item name=\"valence\"/>")
                .contains("<dimension name=\"arousal\" value=\"0.7\" confidence=\"0.5\"/>")
                .contains("talk.wav#t=")
                .doesNotContain("name=\"take\"");
        assertThat(format.losses(document)).isEmpty();
        assertThat(AnnotationFormats.read(file)).containsExactly(document);
    }

    @Test
    void elanAnnotationsThatReferShareTheTimeOfTheirParent() throws IOException {
        Path file = file("a.eaf", """
                <ANNOTATION_DOCUMENT FORMAT="2.7"><HEADER TIME_UNITS="milliseconds"/>
                <TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="t2"/>
                <TIME_SLOT TIME_SLOT_ID="t3" TIME_VALUE="2000"/></TIME_ORDER>
                <TIER TIER_ID="a" LINGUISTIC_TYPE_REF="x" PARTICIPANT="P"><ANNOTATION>
                <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2">
                <ANNOTATION_VALUE>one</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION><ANNOTATION>
                <ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="t2" TIME_SLOT_REF2="t3">
                <ANNOTATION_VALUE>two</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
                <TIER TIER_ID="b" LINGUISTIC_TYPE_REF="y" PARENT_REF="a"><ANNOTATION>
                <REF_ANNOTATION ANNOTATION_ID="b1" ANNOTATION_REF="a2"><ANNOTATION_VALUE>l</ANNOTATION_VALUE>
                </REF_ANNOTATION></ANNOTATION><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="b2" ANNOTATION_REF="a2"
                PREVIOUS_ANNOTATION="b1"><ANNOTATION_VALUE>r</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
                <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="x" CONTROLLED_VOCABULARY_REF="cv"/>
                <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="y" CONSTRAINTS="Symbolic_Subdivision"/>
                <CONTROLLED_VOCABULARY CV_ID="cv"><CV_ENTRY DESCRIPTION="d">one</CV_ENTRY><CV_ENTRY>two</CV_ENTRY>
                </CONTROLLED_VOCABULARY></ANNOTATION_DOCUMENT>
                """);
        ExchangedAnnotations document = AnnotationFormats.read(file).get(0);
        assertThat(document.annotations())
                .extracting(annotation -> annotation.span().start(), Annotation::label)
                .containsExactly(tuple(1.0, "one"), tuple(1.5, "two"), tuple(1.5, "l"), tuple(1.75, "r"));
        assertThat(document.tracks().get(0).vocabulary().labels()).containsExactly("one", "two");
        assertThat(document.tracks().get(0).annotations().get(0).details().speaker())
                .isEqualTo("P");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|'start,end,emotion\n1,0,sad\n'|row 2",
                "a.csv|'start,end,emotion\nNaN,1,sad\n'|row 2",
                "a.csv|'start,end,emotion\n-1,1,sad\n'|row 2",
                "a.csv|'start,end,emotion\n1,1e300,sad\n'|1000 hours",
                "a.csv|'start,end,emotion\n1,2,\"sad\n'|quotation",
                "a.csv|'from,to\n1,2\n'|columns",
                "a.csv|''|empty",
                "a.txt|'no label\n'|line 1",
                "a.txt|'1\t2\tx\n2\t1\ty\n'|line 2",
                "a.json|'{\"segments\": 3}'|line 1",
                "a.json|'[]'|no recording",
                "a.json|'{'|cut off",
                "a.json|'{\"segments\": [{\"start\": 1}]}'|segments[0]",
                "a.rttm|'SPEAKER a 1 x 1 <NA> <NA> b <NA> <NA>'|line 1",
                "a.rttm|'SPEAKER a 1 1,5 1 <NA> <NA> b <NA> <NA>'|line 1: the start is no number: 1,5; decimals",
                "a.rttm|'SPEAKER a 1 1.5 0,25 <NA> <NA> b <NA> <NA>'|line 1: the duration is no number: 0,25",
                "a.rttm|'SPEAKER a 1 1 1 <NA> <NA> b 0,5 <NA>'|line 1: the confidence is no number: 0,5",
                "a.rttm|'SPEAKER a x 1 1 <NA> <NA> b <NA> <NA>'|line 1: the channel is no number: x",
                "a.TextGrid|'File type = \"ooTextFile\"\n\"TextGrid\"\n0\n1\ntiers? exists\nsize = 1\nitem []:'|line 5: <exists>",
                "a.TextGrid|'File type = \"ooTextFile\"\n\"TextGrid\"\n0\n1\n\n3\n\"IntervalTier\"'|line 6: <exists>",
                "a.rttm|'SPEAKER a 1 1e999999999 1 <NA> <NA> b <NA> <NA>'|1000 hours",
                "a.vtt|'WEBVTT\n\n00:00 -> 00:01\nx\n\n1 --> 2\n'|line 6",
                "a.srt|'text'|no subtitles",
                "a.TextGrid|'File type = \"ooTextFile\"\n\"TextGrid\"\n0 1 <exists> 3\n\"IntervalTier\" \"x\" 0 1 5 0 1 \"a'|cut off",
                "a.TextGrid|'File type = \"ooTextFile\"\n\"Pitch 1\"\n'|no TextGrid",
                "a.eaf|'<ANNOTATION_DOCUMENT><TIER></ANNOTATION_DOCUMENT>'|not well-formed",
                "a.eaf|'<!DOCTYPE x [<!ENTITY a \"b\">]><ANNOTATION_DOCUMENT>&a;</ANNOTATION_DOCUMENT>'|document type",
                "a.eaf|'<html/>'|ELAN",
                "a.emotionml|'<emotionml><emotion><category confidence=\"7\"/></emotion></emotionml>'|between 0 and 1",
                "a.jams|'{\"annotations\": 3}'|line 1",
                "a.yaml|'a: [b'|YAML",
                "a.yaml|'tables: {../x: {type: segmented}}'|name that is none",
                "a.yaml|'tables: {x: {type: segmented}}'|not there",
                "a.doc|'nothing that is known'|no format"
            })
    void damagedFilesAreOneLineThatNamesThem(String name, String text, String problem) throws IOException {
        Path file = file(name, text);
        assertThatThrownBy(() -> AnnotationFormats.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(problem)
                .message()
                .doesNotContain("\n", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void labelsOfSeveralLinesHaveLineFeedsHoweverTheFileEndsItsLines(String end) throws IOException {
        String grid = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n2\n<exists>\n1\n\"IntervalTier\"\n"
                + "\"a\"\n0\n2\n1\n0\n2\n\"one\ntwo\n\nfour\"\n";
        String table = "start,end,label\n0,2,\"one\ntwo\n\nfour\"\n";
        String elan = "<ANNOTATION_DOCUMENT>\n<TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"a\" TIME_VALUE=\"0\"/>\n"
                + "<TIME_SLOT TIME_SLOT_ID=\"b\" TIME_VALUE=\"2000\"/></TIME_ORDER>\n<TIER TIER_ID=\"a\"><ANNOTATION>"
                + "<ALIGNABLE_ANNOTATION ANNOTATION_ID=\"x\" TIME_SLOT_REF1=\"a\" TIME_SLOT_REF2=\"b\">"
                + "<ANNOTATION_VALUE>one\ntwo\n\nfour</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>\n"
                + "</ANNOTATION_DOCUMENT>\n";
        List<Path> files = List.of(
                file("a.TextGrid", grid.replace("\n", end)),
                file("a.csv", table.replace("\n", end)),
                file("a.tsv", table.replace(',', '\t').replace("\n", end)),
                file("a.eaf", elan.replace("\n", end)));
        for (Path each : files) {
            assertThat(annotations(each)).as(each.toString()).containsExactly(of(0, 2, "one\ntwo\n\nfour"));
        }
        // A cue ends at an empty line.
        String cue = "00:00:00.000 --> 00:00:02.000\none\ntwo\n\n".replace("\n", end);
        String lines =
                annotations(file("a.vtt", "WEBVTT" + end + end + cue)).get(0).label();
        assertThat(lines).isEqualTo("one\ntwo");
        assertThat(annotations(file("a.srt", "1" + end + cue.replace('.', ',')))
                        .get(0)
                        .label())
                .isEqualTo(lines);
    }

    @Test
    void aLineEndOfTwoCharactersIsOneWhereverTheTextIsCut() throws IOException {
        // Around the length at which texts are decoded piece by piece.
        for (int length = 8180; length < 8200; length++) {
            String label = "x".repeat(length) + "\r\n\r\nend";
            assertThat(annotations(file("a.csv", "start,end,label\r\n0,2,\"" + label + "\"\r\n"))
                            .get(0)
                            .label())
                    .isEqualTo("x".repeat(length) + "\n\nend");
        }
    }

    @Test
    void aFlagRightAfterItsNameIsAFlag() throws IOException {
        Path file = file(
                "a.TextGrid",
                "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\nxmin = 0\nxmax = 2\ntiers?<exists>\n"
                        + "size = 1\nitem []:\nitem [1]:\nclass = \"IntervalTier\"\nname = \"a\"\nxmin = 0\nxmax = 2\n"
                        + "intervals: size = 1\nintervals [1]:\nxmin = 0\nxmax = 2\ntext = \"<b>\"\n");
        assertThat(annotations(file)).containsExactly(of(0, 2, "<b>"));
        assertThat(annotations(file("b.TextGrid", "\"ooTextFile\" \"TextGrid\" 0 1 tiers?<absent>")))
                .isEmpty();
    }

    @Test
    void anotherEncodingIsSaid() throws IOException {
        Path file = Files.write(
                folder.resolve("a.csv"), "start,end,label\n0,1,f\u00fcr\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> AnnotationFormats.read(file)).hasMessageContaining("not text in UTF-8");
    }

    @Test
    void xmlIsReadInTheEncodingThatItDeclares() throws IOException {
        String text = "<?xml version='1.0' encoding='%s'?><emotionml><emotion><category name='für'/>"
                + "<reference uri='a.wav#t=1,2'/></emotion></emotionml>";
        Path latin = Files.write(
                folder.resolve("a.xml"), text.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(annotations(latin)).containsExactly(of(1, 2, "für"));
        Path wrong =
                Files.write(folder.resolve("b.xml"), text.formatted("UTF-8").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> AnnotationFormats.read(wrong)).hasMessageContaining("not text in UTF-8");
        assertThatThrownBy(() -> AnnotationFormats.read(file("c.xml", text.formatted("klingon-8"))))
                .hasMessageContaining("the encoding klingon-8 is not known");
    }

    @Test
    void deepNestingEndsSoon() throws IOException {
        for (String bomb : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000))) {
            assertThatThrownBy(() -> AnnotationFormats.read(file("a.json", bomb)))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> AnnotationFormats.read(file("a.yaml", bomb)))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> AnnotationFormats.read(file("a.eaf", "<ANNOTATION_DOCUMENT>" + "<a>".repeat(100_000))))
                .hasMessageContaining("nested");
    }

    @Test
    void entitiesDoNotMultiply() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY x" + i + " \"" + ("&x" + (i - 1) + ";").repeat(10) + "\">");
        }
        bomb.append("]><emotionml>&x29;</emotionml>");
        assertThatThrownBy(() -> AnnotationFormats.read(file("a.xml", bomb.toString())))
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> AnnotationFormats.read(
                        file("b.xml", "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><emotionml><emotion/></emotionml>")))
                .hasMessageContaining("document type");
    }

    @Test
    void aValueWithoutEndIsNotReadToItsEnd() throws IOException {
        String longText = "x".repeat(2 << 20);
        assertThatThrownBy(() -> AnnotationFormats.read(file("a.txt", "0\t1\t" + longText)))
                .hasMessageContaining("longer than 1 MiB");
        assertThatThrownBy(
                        () -> AnnotationFormats.read(file("a.csv", "start,end,label\n0,1,\"" + "x\n".repeat(1 << 20))))
                .hasMessageContaining("does not end");
    }

    @Test
    void tooManyAnnotationsAreRefused() throws IOException {
        assertThatThrownBy(() ->
                        AnnotationFormats.read(file("a.txt", "0\t1\tx\n".repeat(AnnotationInput.MOST_ANNOTATIONS + 1))))
                .hasMessageContaining("divide it");
    }

    @Test
    void aGigabyteIsRefusedAfterTheFirstPart() throws IOException {
        Path file = folder.resolve("a.srt");
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.position(1L << 30);
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        assertThatThrownBy(() -> AnnotationFormats.read(file)).hasMessageContaining("longer than");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> AnnotationFormats.read(folder)).hasMessageContaining("is a folder");
    }

    @Test
    void theFilterNamesTracksThatAreNotThere() throws IOException {
        ExchangedAnnotations document = AnnotationFormats.read(file("a.txt", "0\t2\tx\n3\t3\tp\n4\t5\ty\n"))
                .get(0);
        AnnotationFilter filter = new AnnotationFilter(Set.of("annotations", "b"), Optional.of(new TimeSpan(1, 4)));
        assertThat(filter.unknownTracks(document)).containsExactly("b");
        assertThat(filter.apply(document).annotations()).containsExactly(of(1, 2, "x"), of(3, 3, "p"));
    }
}
