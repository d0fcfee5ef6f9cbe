// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.ReferenceFiles;

/** Annotations of ELAN that divide another one's time: their slots have no time of their own. */
class EafSubdivisionTest {

    @TempDir
    private Path folder;

    private final EafFormat format = new EafFormat();
    private final StringBuilder slots = new StringBuilder();
    private final StringBuilder tiers = new StringBuilder();
    private int ids;

    /** Slots in the order of the file, such as "a=8000 b c=11000". */
    private void slots(String inOrder) {
        for (String slot : inOrder.split(" ")) {
            String[] parts = slot.split("=");
            slots.append("<TIME_SLOT TIME_SLOT_ID=\"").append(parts[0]);
            slots.append(parts.length > 1 ? "\" TIME_VALUE=\"" + parts[1] + "\"/>" : "\"/>");
        }
    }

    /** A tier of annotations, each called as its two slots are, such as "a-b b-c". */
    private void tier(String name, String parent, String annotations) {
        tiers.append("<TIER TIER_ID=\"" + name + "\" LINGUISTIC_TYPE_REF=\"x\""
                + (parent.isEmpty() ? ">" : " PARENT_REF=\"" + parent + "\">"));
        for (String annotation : annotations.split(" ")) {
            String[] ends = annotation.split("-");
            tiers.append("<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a" + ++ids + "\" TIME_SLOT_REF1=\""
                    + ends[0] + "\" TIME_SLOT_REF2=\"" + ends[1] + "\"><ANNOTATION_VALUE>" + annotation
                    + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\n");
        }
        tiers.append("</TIER>\n");
    }

    private ExchangedAnnotations read() throws IOException {
        return read(Files.writeString(
                folder.resolve("a.eaf"),
                "<ANNOTATION_DOCUMENT FORMAT=\"2.8\"><HEADER TIME_UNITS=\"milliseconds\"/>\n<TIME_ORDER>" + slots
                        + "</TIME_ORDER>\n" + tiers + "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"x\"/>"
                        + "</ANNOTATION_DOCUMENT>"));
    }

    private ExchangedAnnotations read(Path file) throws IOException {
        return format.read(new AnnotationInput(file)).get(0);
    }

    private static List<String> times(ExchangedAnnotations document, String track) {
        return document.tracks().stream()
                .filter(each -> each.name().equals(track))
                .flatMap(each -> each.annotations().stream())
                .map(EafSubdivisionTest::time)
                .toList();
    }

    private static String time(Annotation annotation) {
        return annotation.label() + " " + annotation.span().start() + "-"
                + annotation.span().end();
    }

    @Test
    void theyDivideItEvenlyWhateverOtherTiersSlotsLieBetween() throws IOException {
        slots("s=8000 a b c d x=8000 y=9000 e=11000 z=12000");
        tier("text", "", "s-e");
        tier("other", "", "x-y y-z");
        tier("words", "text", "s-a a-b b-c c-d d-e");
        ExchangedAnnotations document = read();
        assertThat(times(document, "words"))
                .containsExactly("s-a 8.0-8.6", "a-b 8.6-9.2", "b-c 9.2-9.8", "c-d 9.8-10.4", "d-e 10.4-11.0");
        assertThat(times(document, "other")).containsExactly("x-y 8.0-9.0", "y-z 9.0-12.0");
    }

    @Test
    void aTimeInTheMidstHolds() throws IOException {
        slots("s=0 a b=3000 c e=4000");
        tier("words", "", "s-a a-b b-c c-e");
        assertThat(times(read(), "words")).containsExactly("s-a 0.0-1.5", "a-b 1.5-3.0", "b-c 3.0-3.5", "c-e 3.5-4.0");
    }

    @Test
    void whatDividesAPartStaysInItWhicheverTierComesFirst() throws IOException {
        slots("s=0 a b e=3000 p q");
        tier("parts", "words", "s-p p-q q-a a-b b-e");
        tier("words", "text", "s-a a-b b-e");
        tier("text", "", "s-e");
        ExchangedAnnotations document = read();
        assertThat(times(document, "words")).containsExactly("s-a 0.0-1.0", "a-b 1.0-2.0", "b-e 2.0-3.0");
        assertThat(times(document, "parts"))
                .containsExactly("s-p 0.0-0.333", "p-q 0.333-0.667", "q-a 0.667-1.0", "a-b 1.0-2.0", "b-e 2.0-3.0");
    }

    @Test
    void aChainWithoutATimedEndLiesWhereTheOrderOfTheFileSays() throws IOException {
        slots("s=1000 a b c t=5000");
        tier("words", "", "a-b b-c");
        assertThat(times(read(), "words")).containsExactly("a-b 2.0-3.0", "b-c 3.0-4.0");
    }

    @Test
    void aChainWithOneTimedEndGoesFromItToWhereTheOrderOfTheFileSays() throws IOException {
        slots("s=1000 x=2000 a c t=5000");
        tier("words", "", "s-a a-c");
        assertThat(times(read(), "words")).containsExactly("s-a 1.0-2.5", "a-c 2.5-4.0");
    }

    @Test
    void circlesOfAnnotationsAndOfTiersEnd() throws IOException {
        slots("s=1000 a b t=4000 c d");
        tier("one", "two", "a-b");
        tier("two", "one", "b-b");
        tier("three", "three", "c-d d-c");
        ExchangedAnnotations document = read();
        assertThat(times(document, "one")).containsExactly("a-b 2.0-3.0");
        assertThat(times(document, "two")).containsExactly("b-b 3.0-3.0");
    }

    @Test
    void anEndBeforeTheStartOfTheChainIsOneLine() {
        slots("s=4000 a e=1000");
        tier("words", "", "s-a a-e");
        assertThatThrownBy(this::read)
                .hasMessageContaining("a.eaf: line ")
                .hasMessageContaining("ends (1.0 s) before it starts (4.0 s)");
    }

    @Test
    void theTimesAreTheSameAfterTheyWereWritten() throws IOException {
        slots("s=0 a b e=1000 f g=1005");
        tier("text", "", "s-e e-g");
        tier("words", "text", "s-a a-b b-e e-f f-g");
        ExchangedAnnotations document = read();
        assertThat(format.losses(document)).isEmpty();
        assertComesBack(document);
    }

    @Test
    void thatTiersDependOnOthersIsSaid() throws IOException {
        slots("s=0 a b=1000");
        tier("text", "", "s-b");
        tier("words", "text", "s-a a-b");
        tiers.append("<TIER TIER_ID=\"class\" LINGUISTIC_TYPE_REF=\"x\" PARENT_REF=\"words\"><ANNOTATION>"
                + "<REF_ANNOTATION ANNOTATION_ID=\"r\" ANNOTATION_REF=\"a2\"><ANNOTATION_VALUE>n</ANNOTATION_VALUE>"
                + "</REF_ANNOTATION></ANNOTATION></TIER>");
        assertThat(read().omissions())
                .containsExactly(
                        "the tree of tiers that depend on others (2)", "to which annotations others refer (1)");
    }

    @Test
    void tiersOfConfidencesAndNotesAreReadAndFlatTiersLoseNothing() throws IOException {
        slots("s=0 a=500");
        tier("text", "", "s-a");
        tiers.append("<TIER TIER_ID=\"c\" LINGUISTIC_TYPE_REF=\"confidence\" PARENT_REF=\"text\"><ANNOTATION>"
                + "<REF_ANNOTATION ANNOTATION_ID=\"r\" ANNOTATION_REF=\"a1\"><ANNOTATION_VALUE>0.5</ANNOTATION_VALUE>"
                + "</REF_ANNOTATION></ANNOTATION></TIER>");
        ExchangedAnnotations document = read();
        assertThat(document.omissions()).isEmpty();
        assertThat(document.tracks().get(0).annotations().get(0).confidence()).hasValue(0.5);
    }

    @Test
    void furtherRecordingsAreSaid() throws IOException {
        tiers.append("<HEADER><MEDIA_DESCRIPTOR MEDIA_URL=\"a.wav\"/><MEDIA_DESCRIPTOR MEDIA_URL=\"a.mpg\"/></HEADER>");
        ExchangedAnnotations document = read();
        assertThat(document.recording().path()).isEqualTo("a.wav");
        assertThat(document.omissions()).containsExactly("links to further recordings (1)");
    }

    @Test
    void elansOwnSampleHasItsTimes() throws IOException {
        ExchangedAnnotations sample = read(ReferenceFiles.file("sample_2.8.eaf"));
        AnnotationTrack text = sample.tracks().get(0);
        AnnotationTrack words = sample.tracks().get(1);
        assertThat(words.name()).isEqualTo("words-timesub");
        int third = 10;
        assertThat(words.annotations().subList(third, third + 5))
                .extracting(EafSubdivisionTest::time)
                .containsExactly("The 8.0-8.6", "quick 8.6-9.2", "brown 9.2-9.8", "fox 9.8-10.4", "003 10.4-11.0");
        assertThat(words.annotations()).noneMatch(Annotation::isPoint);
        // The words of a text fill it.
        assertThat(words.annotations().stream()
                        .mapToDouble(word -> word.span().duration())
                        .sum())
                .isCloseTo(
                        text.annotations().stream()
                                .mapToDouble(each -> each.span().duration())
                                .sum(),
                        within(1e-6));
        assertThat(format.losses(sample)).noneMatch(loss -> loss.contains("millisecond"));
        assertThat(sample.omissions())
                .containsExactly(
                        "the tree of tiers that depend on others (4)", "to which annotations others refer (3990)");
        assertComesBack(sample);
    }

    private void assertComesBack(ExchangedAnnotations document) throws IOException {
        Path file = folder.resolve("b.eaf");
        format.writeFile(document, file);
        ExchangedAnnotations again = read(file);
        assertThat(again.annotations())
                .extracting(EafSubdivisionTest::time)
                .containsExactlyElementsOf(
                        document.annotations().map(EafSubdivisionTest::time).toList());
    }
}
