// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.Reduction;

/**
 * Tasks of Label Studio: a list with an object for each recording. A person's track is an annotation, a model's a
 * prediction; its name is the control that the regions come from.
 */
public final class LabelStudioFormat implements AnnotationFormat {

    private static final Reduction REDUCTION = Reduction.of(
            Losses.VOCABULARIES,
            Losses.SCORES,
            Losses.SPEAKERS,
            Losses.FLAGS,
            Losses.FREQUENCIES,
            Losses.AUTHORS,
            Losses.RECORDING_RATE,
            Losses.tracks(
                    "versions, settings and times of models, and names of people", LabelStudioReader::byModelOnly),
            Losses.EMPTY_TRACKS,
            Losses.EMPTY_CHANNELS,
            new Loss("", LabelStudioFormat::modelsLast),
            Losses.CONTENTS,
            new Loss(
                    "the recording's length",
                    document -> document.tracks().isEmpty()
                            ? Losses.RECORDING_DETAILS.removal().apply(document)
                            : document));

    @Override
    public String id() {
        return "labelstudio";
    }

    @Override
    public String name() {
        return "Label Studio";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return REDUCTION;
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        writeAll(List.of(document), out);
    }

    @Override
    public void writeAll(Iterable<ExchangedAnnotations> documents, Writer out) throws IOException {
        JsonWriter json = JsonFormat.begin(out);
        json.beginArray();
        int task = 0;
        for (ExchangedAnnotations document : documents) {
            task(json, REDUCTION.apply(document), ++task);
            json.flush();
        }
        json.endArray();
        JsonFormat.end(json, out);
    }

    private static ExchangedAnnotations modelsLast(ExchangedAnnotations document) {
        List<AnnotationTrack> sorted = new ArrayList<>(document.tracks());
        sorted.sort(Comparator.comparing(track -> track.kind() == TrackKind.MACHINE));
        return sorted.equals(document.tracks()) ? document : document.withTracks(sorted);
    }

    private static void task(JsonWriter json, ExchangedAnnotations document, int number) throws IOException {
        json.beginObject();
        json.name("id").value(number);
        json.name("data").beginObject();
        json.name("audio").value(document.recording().path());
        json.endObject();
        json.name("annotations").beginArray();
        int id = 0;
        for (AnnotationTrack track : document.tracks()) {
            id++;
            if (track.kind() != TrackKind.MACHINE) {
                entry(json, document, track, number + "-" + id);
            }
        }
        json.endArray();
        json.name("predictions").beginArray();
        id = 0;
        for (AnnotationTrack track : document.tracks()) {
            id++;
            if (track.kind() == TrackKind.MACHINE) {
                entry(json, document, track, number + "-" + id);
            }
        }
        json.endArray();
        json.endObject();
    }

    private static void entry(JsonWriter json, ExchangedAnnotations document, AnnotationTrack track, String id)
            throws IOException {
        json.beginObject();
        if (track.kind() == TrackKind.MACHINE) {
            json.name("model_version").value(track.provenance().author());
        } else {
            json.name("ground_truth").value(track.kind() == TrackKind.REFERENCE);
        }
        json.name("result").beginArray();
        int region = 0;
        for (Annotation annotation : track.annotations()) {
            region(json, document, track, annotation, id + "-" + ++region);
        }
        json.endArray();
        json.endObject();
    }

    private static void region(
            JsonWriter json, ExchangedAnnotations document, AnnotationTrack track, Annotation annotation, String id)
            throws IOException {
        json.beginObject();
        json.name("id").value(id);
        json.name("type").value("labels");
        json.name("from_name").value(track.name());
        json.name("to_name").value("audio");
        if (document.recording().duration().isPresent()) {
            json.name("original_length")
                    .jsonValue(
                            Decimals.nanoseconds(document.recording().duration().getAsDouble()));
        }
        json.name("value").beginObject();
        json.name("start").jsonValue(Decimals.nanoseconds(annotation.span().start()));
        json.name("end").jsonValue(Decimals.nanoseconds(annotation.span().end()));
        json.name("channel").value(annotation.channel());
        json.name("labels").beginArray().value(annotation.label()).endArray();
        json.endObject();
        if (annotation.confidence().isPresent()) {
            json.name("score").value(annotation.confidence().getAsDouble());
        }
        if (!annotation.details().note().isEmpty()) {
            json.name("meta").beginObject();
            json.name("text").beginArray().value(annotation.details().note()).endArray();
            json.endObject();
        }
        json.endObject();
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.contains("\"predictions\"")
                || beginning.contains("\"annotations\"")
                        && (beginning.contains("\"data\"") || beginning.contains("\"result\""))
                        && !beginning.contains("\"namespace\"")
                        && !beginning.contains("\"tracks\"");
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        return new LabelStudioReader(input).read();
    }
}
