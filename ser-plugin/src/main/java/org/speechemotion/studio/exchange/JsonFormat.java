// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TransitionLabel;

/**
 * The product's own JSON: one object a recording, one array of them when there are several. Channels count from 0, times
 * are seconds from the start of the recording.
 */
public final class JsonFormat implements AnnotationFormat {

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String name() {
        return "JSON of Speech Emotion Studio";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public List<String> losses() {
        return List.of("names of tracks", "settings of the analysis", "times finer than a millisecond");
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public void write(RecordingAnnotations annotations, Writer out) throws IOException {
        JsonWriter json = begin(out);
        recording(json, annotations);
        end(json, out);
    }

    @Override
    public void writeAll(Iterable<RecordingAnnotations> recordings, Writer out) throws IOException {
        JsonWriter json = begin(out);
        json.beginArray();
        for (RecordingAnnotations annotations : recordings) {
            recording(json, annotations);
            json.flush();
        }
        json.endArray();
        end(json, out);
    }

    @SuppressWarnings("resource") // the stream below stays open
    private static JsonWriter begin(Writer out) {
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        json.setHtmlSafe(false);
        return json;
    }

    private static void end(JsonWriter json, Writer out) throws IOException {
        json.flush();
        out.write("\n");
        out.flush();
    }

    private static void recording(JsonWriter json, RecordingAnnotations annotations) throws IOException {
        json.beginObject();
        Recording recording = annotations.recording();
        json.name("recording").beginObject();
        json.name("path").value(recording.path().toString());
        json.name("duration").value(Decimals.seconds(recording.duration()));
        json.name("sampleRate").value(recording.sampleRate());
        json.name("channels").value(recording.channels());
        json.endObject();
        if (annotations.model().isPresent()) {
            model(json, annotations.model().get(), annotations.modelEmotions());
        }
        json.name("speech").beginArray();
        for (AnnotationTrack track : annotations.tracks(TrackContent.SPEECH)) {
            for (Annotation annotation : track.annotations()) {
                json.beginObject();
                span(json, annotation);
                json.endObject();
            }
        }
        json.endArray();
        json.name("segments").beginArray();
        for (AnnotationTrack track : annotations.tracks(TrackContent.EMOTION)) {
            for (Annotation annotation : track.annotations()) {
                segment(json, annotation);
            }
        }
        json.endArray();
        json.name("transitions").beginArray();
        for (AnnotationTrack track : annotations.tracks(TrackContent.TRANSITION)) {
            for (Annotation annotation : track.annotations()) {
                transition(json, annotation);
            }
        }
        json.endArray();
        json.endObject();
    }

    private static void model(JsonWriter json, Provenance model, List<String> emotions) throws IOException {
        json.name("model").beginObject();
        json.name("name").value(model.author());
        json.name("version").value(model.version());
        json.name("sha256").value(model.sha256());
        json.name("emotions").beginArray();
        for (String label : emotions) {
            json.value(label);
        }
        json.endArray();
        json.endObject();
    }

    private static void span(JsonWriter json, Annotation annotation) throws IOException {
        json.name("channel").value(annotation.channel());
        json.name("start").value(Decimals.seconds(annotation.span().start()));
        json.name("end").value(Decimals.seconds(annotation.span().end()));
    }

    private static void segment(JsonWriter json, Annotation annotation) throws IOException {
        json.beginObject();
        span(json, annotation);
        json.name("emotion").value(annotation.label());
        confidence(json, annotation);
        if (annotation.scores().isPresent()) {
            EmotionScores scores = annotation.scores().get();
            BigDecimal[] values = Decimals.distribution(scores.values());
            json.name("scores").beginObject();
            for (int i = 0; i < values.length; i++) {
                json.name(scores.emotions().get(i).label()).value(values[i]);
            }
            json.endObject();
        }
        json.endObject();
    }

    private static void transition(JsonWriter json, Annotation annotation) throws IOException {
        TransitionLabel label = TransitionLabel.parse(annotation.label())
                .orElseThrow(() -> new IOException("not the label of a transition: " + annotation.label()));
        json.beginObject();
        json.name("channel").value(annotation.channel());
        json.name("time").value(Decimals.seconds(annotation.span().start()));
        json.name("from").value(label.from());
        json.name("to").value(label.to());
        confidence(json, annotation);
        json.endObject();
    }

    private static void confidence(JsonWriter json, Annotation annotation) throws IOException {
        if (annotation.confidence().isPresent()) {
            json.name("confidence")
                    .value(Decimals.probability(annotation.confidence().getAsDouble()));
        }
    }
}
