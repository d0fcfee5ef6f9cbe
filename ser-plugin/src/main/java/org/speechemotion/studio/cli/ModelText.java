// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.network.NetworkSettings;
import org.speechemotion.model.network.NetworkShape;
import org.speechemotion.model.network.NetworkStream;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.studio.exchange.Decimals;

/** Models as text: a table of several, all of one, and both as JSON. */
final class ModelText {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapter(Emotion.class, (JsonSerializer<Emotion>)
                    (emotion, type, context) -> new JsonPrimitive(emotion.label()))
            .create();

    private static final List<String> HEADER = List.of("name", "version", "emotions", "size", "main figure");

    private ModelText() {}

    /** One line a model, and a header. */
    static String table(List<ModelFolder> models) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (ModelFolder model : models) {
            ModelCard card = model.card();
            rows.add(List.of(
                    model.name(),
                    card.version(),
                    String.join(" ", card.emotionSet().labels()),
                    size(model),
                    mainFigure(card).map(ModelText::shortly).orElse("not measured")));
        }
        int[] widths = new int[HEADER.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** All that the card of a model says, a line each; figures with their protocol. */
    static String card(ModelFolder model) {
        ModelCard card = model.card();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "name",
                model.name() + (card.name().equals(model.name()) ? "" : " (trained as " + card.name() + ")"));
        line(text, "version", card.version());
        line(text, "description", card.description());
        line(text, "location", model.location());
        line(text, "size", size(model));
        line(text, "sha256", card.sha256());
        line(text, "emotions", String.join(", ", card.emotionSet().labels()));
        line(text, "input", features(card.features()));
        line(text, "network", network(card.network()));
        line(text, "temperature", Decimals.rounded(card.temperature(), 4).toPlainString());
        line(text, "license", card.license());
        if (card.training() != null) {
            training(text, card.training());
        }
        if (card.figures() == null || card.figures().isEmpty()) {
            line(text, "figures", "not measured");
            return text.toString();
        }
        text.append("figures\n");
        for (ModelCard.Figure figure : card.figures()) {
            text.append("  ")
                    .append(value(figure))
                    .append("  on ")
                    .append(figure.corpus())
                    .append('\n');
            text.append("    protocol: ").append(figure.protocol()).append('\n');
            if (figure.command() != null && !figure.command().isBlank()) {
                text.append("    command:  ").append(figure.command()).append('\n');
            }
        }
        return text.toString();
    }

    private static void training(StringBuilder text, ModelCard.Training training) {
        line(text, "trained", training.date());
        line(text, "corpora", training.corpora() == null ? null : String.join("; ", training.corpora()));
        line(
                text,
                "speakers",
                training.speakers() == null
                        ? null
                        : String.valueOf(training.speakers().size()));
        line(
                text,
                "recipe",
                training.recipe() + ", seed " + training.seed() + ", " + training.epochs() + " epochs in "
                        + Decimals.rounded(training.minutes(), 1) + " minutes");
        line(text, "started from", training.start());
        line(text, "command", training.command());
    }

    private static void line(StringBuilder text, String name, String value) {
        if (value != null && !value.isBlank()) {
            text.append(String.format(Locale.ROOT, "%-12s %s\n", name, value));
        }
    }

    private static String features(FrameSettings frames) {
        if (frames.kind() == FrameSettings.Kind.WAVEFORM) {
            return "samples at " + frames.sampleRate() + " Hz";
        }
        return String.format(
                Locale.ROOT,
                "%d mel bands from %s to %s Hz%s, %s ms every %s ms at %d Hz",
                frames.bands(),
                Decimals.rounded(frames.lowHz(), 1),
                Decimals.rounded(frames.highHz(), 1),
                frames.kind() == FrameSettings.Kind.LOG_MEL_AND_VOICE ? " and measures of the voice" : "",
                Decimals.rounded(1000.0 * frames.windowLength() / frames.sampleRate(), 1),
                Decimals.rounded(1000 * frames.frameStep(), 1),
                frames.sampleRate());
    }

    private static String network(NetworkSettings network) {
        String streams =
                network.shape().streams().stream().map(ModelText::stream).collect(Collectors.joining("; "));
        return streams
                + (network.shape().recurrent() == null
                        ? ""
                        : ", " + recurrent(network.shape().recurrent()));
    }

    private static String stream(NetworkStream stream) {
        String text = stream.input().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (!stream.convolutions().isEmpty()) {
            text += ", convolutions of "
                    + stream.convolutions().stream()
                            .map(layer -> String.valueOf(layer.channels()))
                            .toList()
                    + " channels";
        }
        return text + (stream.recurrent() == null ? "" : ", " + recurrent(stream.recurrent()));
    }

    private static String recurrent(NetworkShape.RecurrentLayer layer) {
        return "LSTM of " + layer.units() + (layer.bidirectional() ? " units each way" : " units");
    }

    private static String size(ModelFolder model) {
        double megabytes = model.parameters().length / 1e6;
        return megabytes < 0.1 ? Decimals.fixed(1000 * megabytes, 1) + " kB" : Decimals.fixed(megabytes, 1) + " MB";
    }

    /** The average recall where one was measured on clips that chose nothing, or else what comes nearest to it. */
    private static Optional<ModelCard.Figure> mainFigure(ModelCard card) {
        List<ModelCard.Figure> figures = card.figures() == null ? List.of() : card.figures();
        return figures.stream()
                .min(Comparator.comparing(
                                (ModelCard.Figure figure) -> figure.protocol().contains("validation"))
                        .thenComparing(figure -> !figure.metric().equals("UAR")));
    }

    private static String shortly(ModelCard.Figure figure) {
        return value(figure) + " on " + figure.corpus() + ", " + figure.protocol();
    }

    private static String value(ModelCard.Figure figure) {
        String deviation = figure.deviation() > 0 ? " (deviation " + Decimals.fixed(figure.deviation(), 4) + ")" : "";
        return figure.metric() + " " + Decimals.fixed(figure.value(), 4) + deviation;
    }

    /** What is asked first of a model. */
    static JsonObject summary(ModelFolder model) {
        JsonObject json = new JsonObject();
        json.addProperty("name", model.name());
        json.addProperty("location", model.location());
        json.addProperty("bytes", model.parameters().length);
        JsonObject card = GSON.toJsonTree(model.card()).getAsJsonObject();
        for (String part : List.of("version", "description", "emotions", "figures", "license", "sha256")) {
            if (card.has(part)) {
                json.add(part, card.get(part));
            }
        }
        return json;
    }

    /** The whole card, with the name and the place of the model. */
    static JsonObject json(ModelFolder model) {
        JsonObject json = new JsonObject();
        json.addProperty("name", model.name());
        json.addProperty("location", model.location());
        json.addProperty("bytes", model.parameters().length);
        json.add("card", GSON.toJsonTree(model.card()));
        return json;
    }

    /** JSON, laid out for people. */
    static String print(JsonElement json) {
        return GSON.toJson(json);
    }
}
