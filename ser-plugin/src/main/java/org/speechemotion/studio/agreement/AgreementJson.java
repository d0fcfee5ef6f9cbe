// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.speechemotion.studio.exchange.Decimals;

/** Agreement for programs. What cannot be said is null; no label is an empty text. */
public final class AgreementJson {

    private static final int DIGITS = 6;

    private AgreementJson() {}

    /** The text of a file, several lines. */
    public static String of(Agreement agreement) {
        return text(json(agreement));
    }

    /** The same of several recordings, each by itself; null where there is nothing to compare. */
    public static String of(List<RecordingAgreement> all) {
        JsonArray recordings = new JsonArray();
        for (RecordingAgreement each : all) {
            JsonObject json = new JsonObject();
            json.addProperty("recording", each.recording().path());
            json.add(
                    "agreement",
                    each.agreement().<JsonElement>map(AgreementJson::json).orElse(JsonNull.INSTANCE));
            recordings.add(json);
        }
        JsonObject json = new JsonObject();
        json.add("recordings", recordings);
        return text(json);
    }

    private static String text(JsonObject json) {
        return new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create()
                .toJson(json);
    }

    private static JsonObject json(Agreement agreement) {
        JsonObject json = new JsonObject();
        json.add("annotators", texts(agreement.annotators()));
        json.add("collar", number(agreement.settings().collar()));
        json.add("tolerance", number(agreement.settings().tolerance()));
        json.addProperty("gaps", agreement.settings().gaps().name().toLowerCase(Locale.ROOT));
        json.add("duration", number(agreement.duration()));
        add(json, "krippendorffAlpha", agreement.krippendorffAlpha());
        add(json, "fleissKappa", agreement.fleissKappa());
        json.add("comparedByAll", number(agreement.comparedByAll()));
        JsonArray pairs = new JsonArray();
        agreement.pairs().forEach(pair -> pairs.add(pair(pair)));
        json.add("pairs", pairs);
        JsonArray disagreements = new JsonArray();
        agreement.disagreements().forEach(slice -> disagreements.add(slice(slice)));
        json.add("disagreements", disagreements);
        return json;
    }

    private static JsonObject pair(PairAgreement pair) {
        JsonObject json = new JsonObject();
        json.addProperty("first", pair.first());
        json.addProperty("second", pair.second());
        json.add("compared", number(pair.confusion().total()));
        json.add("oneSided", number(pair.oneSided()));
        add(json, "agreement", pair.confusion().agreement());
        add(json, "cohenKappa", pair.confusion().kappa());
        json.add("confusion", confusion(pair.confusion()));
        json.add("boundaries", boundaries(pair.boundaries()));
        add(json, "ederOfSecondByFirst", pair.secondByFirst());
        add(json, "ederOfFirstBySecond", pair.firstBySecond());
        return json;
    }

    private static JsonObject confusion(Confusion confusion) {
        JsonObject json = new JsonObject();
        json.add("labels", texts(confusion.labels()));
        JsonArray rows = new JsonArray();
        for (double[] row : confusion.seconds()) {
            JsonArray cells = new JsonArray();
            for (double seconds : row) {
                cells.add(number(seconds));
            }
            rows.add(cells);
        }
        json.add("seconds", rows);
        return json;
    }

    private static JsonObject boundaries(BoundaryAgreement boundaries) {
        JsonObject json = new JsonObject();
        json.addProperty("first", boundaries.first());
        json.addProperty("second", boundaries.second());
        json.addProperty("matched", boundaries.matched());
        json.add("f1", number(boundaries.f1()));
        json.add("meanDistance", number(boundaries.meanDistance()));
        return json;
    }

    private static JsonObject slice(Slice slice) {
        JsonObject json = new JsonObject();
        json.addProperty("channel", slice.channel());
        json.add("start", number(slice.span().start()));
        json.add("end", number(slice.span().end()));
        json.add("labels", texts(slice.labels()));
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static void add(JsonObject json, String name, OptionalDouble value) {
        json.add(name, value.isPresent() ? number(value.getAsDouble()) : JsonNull.INSTANCE);
    }

    private static JsonPrimitive number(double value) {
        return new JsonPrimitive(Decimals.rounded(value, DIGITS));
    }
}
