// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.annotation.TrackContent;
import org.xml.sax.SAXException;

/** What other tools' own files and schemas say. */
class ReferenceFilesTest {

    private static ExchangedAnnotations read(String name) throws IOException {
        return AnnotationFormats.read(ReferenceFiles.file(name)).get(0);
    }

    @Test
    void praatsOwnTextGridsAreRead() throws IOException {
        ExchangedAnnotations quotes = read("praat_texio1.TextGrid");
        assertThat(quotes.annotations())
                .extracting(annotation -> annotation.label())
                .containsExactly("ad\"ta\"", "sd");
        assertThat(quotes.tracks().get(0).annotations().get(0).span().end()).isEqualTo(0.5051115439848715);
        // In UTF-16, with a text where none is expected
        assertThat(read("praat_texio12.TextGrid").annotations())
                .extracting(annotation -> annotation.label())
                .containsExactly("ad", "sd");
    }

    @Test
    void elansSampleOfVersion28IsRead() throws IOException {
        ExchangedAnnotations sample = read("sample_2.8.eaf");
        assertThat(sample.recording().fileName()).isEqualTo("r03_v20_s5.wav");
        assertThat(sample.tracks())
                .extracting(AnnotationTrack::name)
                .containsExactly("text", "words-timesub", "words-symsub", "gestures", "gest_included", "words-pos");
        long inFile = Files.readString(ReferenceFiles.file("sample_2.8.eaf"))
                .lines()
                .filter(line -> line.contains("<ANNOTATION_VALUE"))
                .count();
        assertThat(sample.annotations()).hasSize((int) inFile);
        assertThat(sample.tracks().get(3).vocabulary().labels()).containsExactly("prep", "hold", "stroke", "retr");
        assertThat(sample.tracks().get(5).vocabulary().labels()).containsExactly("v", "n", "adj");
        // What lies in another tier's annotation stays inside it.
        double end = sample.tracks().get(0).annotations().stream()
                .mapToDouble(annotation -> annotation.span().end())
                .max()
                .orElseThrow();
        assertThat(sample.tracks().get(2).annotations())
                .allMatch(annotation -> annotation.span().end() <= end + 1e-9);
    }

    @Test
    void speakerTurnsOfAMeetingAreRead() throws IOException {
        ExchangedAnnotations meeting = read("ami_ES2011a.rttm");
        assertThat(meeting.recording().path()).isEqualTo("ES2011a");
        AnnotationTrack turns = meeting.tracks().get(0);
        assertThat(turns.content()).isEqualTo(TrackContent.SPEECH);
        assertThat(turns.annotations()).hasSize(192);
        assertThat(turns.annotations().stream()
                        .collect(Collectors.groupingBy(
                                annotation -> annotation.details().speaker(), Collectors.counting())))
                .containsEntry("10", 56L)
                .containsEntry("3", 89L)
                .containsEntry("9", 47L);
        assertThat(turns.annotations().get(0).span().end()).isCloseTo(44.39, within(1e-9));
    }

    @Test
    void aJamsFileWithNanIsRead() throws IOException {
        ExchangedAnnotations jams = read("valid.jams");
        assertThat(jams.recording().duration()).hasValue(40);
        assertThat(jams.recording().path()).isEqualTo("SMC_001.wav");
        assertThat(jams.tracks()).extracting(AnnotationTrack::name).containsExactly("beat", "tag_open");
        assertThat(jams.tracks().get(1).annotations())
                .extracting(annotation -> annotation.label())
                .containsExactlyInAnyOrder("slow tempo", "(poor sound quality)");
    }

    @Test
    void elanFilesThatAreWrittenFollowElansSchema() throws IOException, SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Validator validator =
                factory.newSchema(ReferenceFiles.file("EAFv3.0.xsd").toFile()).newValidator();
        AnnotationFormat eaf = AnnotationFormats.find("eaf").orElseThrow();
        validate(validator, Written.one(eaf, SampleAnalyses.dialogue(Path.of("two channels.wav"))));
        for (long seed = 0; seed < 100; seed++) {
            validate(validator, Written.one(eaf, new RandomDocuments(seed).next()));
        }
    }

    private static void validate(Validator validator, String xml) throws IOException, SAXException {
        validator.validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void jamsFilesThatAreWrittenHaveWhatTheirSchemaRequires() throws IOException {
        JsonObject definitions = JsonParser.parseString(Files.readString(ReferenceFiles.file("jams_schema.json")))
                .getAsJsonObject()
                .getAsJsonObject("definitions");
        List<String> ofAnnotation = required(definitions, "Annotation");
        List<String> ofObservation = required(definitions, "SparseObservation");
        JsonObject written = JsonParser.parseString(Written.one(
                        AnnotationFormats.find("jams").orElseThrow(), SampleAnalyses.talk(Path.of("talk.wav"))))
                .getAsJsonObject();
        assertThat(written.keySet()).containsExactlyInAnyOrder("file_metadata", "annotations", "sandbox");
        assertThat(written.getAsJsonObject("file_metadata").get("jams_version").getAsString())
                .matches("[0-9].[0-9].[0-9]");
        for (JsonElement annotation : written.getAsJsonArray("annotations")) {
            assertThat(annotation.getAsJsonObject().keySet()).containsAll(ofAnnotation);
            JsonArray data = annotation.getAsJsonObject().getAsJsonArray("data");
            assertThat(data).isNotEmpty();
            data.forEach(observation ->
                    assertThat(observation.getAsJsonObject().keySet()).containsAll(ofObservation));
        }
    }

    private static List<String> required(JsonObject definitions, String name) {
        return definitions.getAsJsonObject(name).getAsJsonArray("required").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
