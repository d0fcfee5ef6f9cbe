// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Reduction;

/**
 * The product's own JSON: one object a recording, one array of them when there are several. Channels count from 0, times
 * are seconds from the start of the recording. What a model found stands in the members recording, model, speech,
 * segments and transitions. Where there is more than that, the member tracks holds all tracks without any loss, and the
 * other members only what programs need that look for emotions.
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
    public Reduction reduction(ExchangedAnnotations document) {
        return AnalysisJson.fits(document) ? AnalysisJson.REDUCTION : new Reduction(List.of());
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        JsonWriter json = begin(out);
        recording(json, document);
        end(json, out);
    }

    @Override
    public void writeAll(Iterable<ExchangedAnnotations> documents, Writer out) throws IOException {
        JsonWriter json = begin(out);
        json.beginArray();
        for (ExchangedAnnotations document : documents) {
            recording(json, document);
            json.flush();
        }
        json.endArray();
        end(json, out);
    }

    private static void recording(JsonWriter json, ExchangedAnnotations document) throws IOException {
        json.beginObject();
        if (AnalysisJson.fits(document)) {
            AnalysisJson.write(json, document);
        } else {
            AnalysisJson.writeSummary(json, document);
            TracksJson.write(json, document.tracks());
        }
        json.endObject();
    }

    /** A writer of indented JSON. */
    @SuppressWarnings("resource") // the stream below stays open
    static JsonWriter begin(Writer out) {
        JsonWriter json = new JsonWriter(out);
        json.setFormattingStyle(FormattingStyle.PRETTY);
        json.setHtmlSafe(false);
        return json;
    }

    /** Ends the last line. */
    static void end(JsonWriter json, Writer out) throws IOException {
        json.flush();
        out.write("\n");
        out.flush();
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public boolean recognises(String beginning) {
        String start = beginning.stripLeading();
        return (start.startsWith("{") || start.startsWith("["))
                && (start.contains("\"segments\"") || start.contains("\"tracks\"") || start.contains("\"recording\""));
    }

    @Override
    public List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        return new OwnJsonReader(input).read();
    }
}
