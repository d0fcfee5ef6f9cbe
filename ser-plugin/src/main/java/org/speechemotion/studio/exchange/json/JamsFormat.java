// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.Reduction;

/**
 * JAMS: JSON with an annotation of open tags for each track and channel. What JAMS has no field for stands in its
 * sandboxes, which are free.
 */
public final class JamsFormat implements AnnotationFormat {

    private static final Reduction REDUCTION = Reduction.of(
            Losses.VOCABULARIES,
            Losses.SCORES,
            Losses.NOTES,
            Losses.SPEAKERS,
            Losses.FLAGS,
            Losses.FREQUENCIES,
            Losses.AUTHORS,
            Losses.PROVENANCE_DETAILS,
            Losses.RECORDING_RATE);

    @Override
    public String id() {
        return "jams";
    }

    @Override
    public String name() {
        return "JAMS";
    }

    @Override
    public String extension() {
        return "jams";
    }

    @Override
    public Reduction reduction(ExchangedAnnotations document) {
        return REDUCTION;
    }

    @Override
    public boolean joinsRecordings() {
        return false;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        ExchangedAnnotations kept = REDUCTION.apply(document);
        JsonWriter json = JsonFormat.begin(out);
        json.beginObject();
        json.name("file_metadata").beginObject();
        json.name("title").value(kept.recording().fileName());
        if (kept.recording().duration().isPresent()) {
            json.name("duration")
                    .jsonValue(Decimals.nanoseconds(kept.recording().duration().getAsDouble()));
        }
        json.name("identifiers").beginObject().endObject();
        json.name("jams_version").value("0.3.4");
        json.endObject();
        json.name("annotations").beginArray();
        for (AnnotationTrack track : kept.tracks()) {
            for (int channel : track.channels()) {
                annotation(json, track, channel);
            }
        }
        json.endArray();
        json.name("sandbox").beginObject();
        if (!kept.recording().path().isEmpty()) {
            json.name("content_path").value(kept.recording().path());
        }
        json.endObject();
        json.endObject();
        JsonFormat.end(json, out);
    }

    private static void annotation(JsonWriter json, AnnotationTrack track, int channel) throws IOException {
        json.beginObject();
        json.name("namespace").value("tag_open");
        json.name("annotation_metadata").beginObject();
        json.name("annotator").beginObject();
        json.name("name").value(track.provenance().author());
        json.endObject();
        json.name("annotation_tools").value("Speech Emotion Studio");
        json.name("data_source").value(track.kind() == TrackKind.MACHINE ? "program" : "manual");
        json.endObject();
        json.name("data").beginArray();
        for (Annotation annotation : track.ofChannel(channel)) {
            double start = annotation.span().start();
            double end = annotation.span().end();
            json.beginObject();
            json.name("time").jsonValue(Decimals.nanoseconds(start));
            json.name("duration").jsonValue(Decimals.difference(end, start));
            json.name("value").value(annotation.label());
            json.name("confidence");
            if (annotation.confidence().isPresent()) {
                json.value(annotation.confidence().getAsDouble());
            } else {
                json.nullValue();
            }
            json.endObject();
        }
        json.endArray();
        json.name("sandbox").beginObject();
        json.name("track").value(track.name());
        json.name("channel").value(channel);
        json.name("kind").value(track.kind().name().toLowerCase(Locale.ROOT));
        json.name("content").value(track.content().name().toLowerCase(Locale.ROOT));
        json.endObject();
        json.endObject();
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.contains("\"file_metadata\"")
                || beginning.contains("\"namespace\"")
                || beginning.contains("\"sandbox\"") && beginning.contains("\"annotations\"");
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        return List.of(new JamsReader(input).read());
    }
}
