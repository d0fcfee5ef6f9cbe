// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.exchange.Written;

class JsonFormatTest {

    private final JsonFormat format = new JsonFormat();

    @Test
    void aRecordingIsOneObjectAsPromised() throws IOException {
        String expected = """
                {"recording": {"path": "talk.wav", "duration": 10.5, "sampleRate": 8000, "channels": 1},
                 "model": {"name": "toy", "version": "1.2",
                  "sha256": "abababababababababababababababababababababababababababababababab",
                  "emotions": ["neutral", "happy", "angry"]},
                 "speech": [{"channel": 0, "start": 0.41, "end": 6.5}, {"channel": 0, "start": 8, "end": 10.5}],
                 "segments": [
                  {"channel": 0, "start": 0.41, "end": 3.97, "emotion": "neutral", "confidence": 0.8,
                   "scores": {"neutral": 0.8, "happy": 0.15, "angry": 0.05}},
                  {"channel": 0, "start": 3.97, "end": 6.5, "emotion": "angry", "confidence": 0.6667,
                   "scores": {"neutral": 0.1667, "happy": 0.1666, "angry": 0.6667}},
                  {"channel": 0, "start": 8, "end": 10.5, "emotion": "happy", "confidence": 0.5,
                   "scores": {"neutral": 0.25, "happy": 0.5, "angry": 0.25}}],
                 "transitions": [
                  {"channel": 0, "time": 3.97, "from": "neutral", "to": "angry", "confidence": 0.5333},
                  {"channel": 0, "time": 8, "from": "angry", "to": "happy", "confidence": 0.3333}]}
                """;
        String written = Written.one(format, SampleAnalyses.talk(Path.of("talk.wav")));
        assertThat(written.replaceAll("\\s", "")).isEqualTo(expected.replaceAll("\\s", ""));
        assertThat(written).endsWith("}\n");
    }

    @Test
    void severalRecordingsAreOneArray() throws IOException {
        String text =
                Written.all(format, SampleAnalyses.talk(Path.of("a.wav")), SampleAnalyses.silence(Path.of("b.wav")));
        JsonArray array = JsonParser.parseString(text).getAsJsonArray();
        assertThat(array).hasSize(2);
        JsonObject silence = array.get(1).getAsJsonObject();
        assertThat(silence.getAsJsonObject("recording").get("path").getAsString())
                .isEqualTo("b.wav");
        assertThat(silence.getAsJsonArray("segments")).isEmpty();
        assertThat(silence.getAsJsonArray("speech")).isEmpty();
        assertThat(silence.getAsJsonArray("transitions")).isEmpty();
    }

    @Test
    void noRecordingsAreAnEmptyArray() throws IOException {
        assertThat(Written.all(format)).isEqualTo("[]\n");
    }

    @Test
    void channelsCountFromZero() throws IOException {
        JsonObject dialogue = JsonParser.parseString(Written.one(format, SampleAnalyses.dialogue(Path.of("d.wav"))))
                .getAsJsonObject();
        JsonObject segment = dialogue.getAsJsonArray("segments").get(0).getAsJsonObject();
        assertThat(segment.get("channel").getAsInt()).isEqualTo(1);
        assertThat(segment.get("end").getAsBigDecimal()).isEqualTo(new BigDecimal("2"));
    }

    @Test
    void scoresSumToOne() throws IOException {
        JsonObject talk = JsonParser.parseString(Written.one(format, SampleAnalyses.talk(Path.of("t.wav"))))
                .getAsJsonObject();
        for (JsonElement segment : talk.getAsJsonArray("segments")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (var score : segment.getAsJsonObject().getAsJsonObject("scores").entrySet()) {
                sum = sum.add(score.getValue().getAsBigDecimal());
            }
            assertThat(sum).isEqualByComparingTo(BigDecimal.ONE);
        }
    }

    @Test
    void theUsersLanguageChangesNothing() throws IOException {
        String expected = Written.one(format, SampleAnalyses.talk(Path.of("talk.wav")));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Written.one(format, SampleAnalyses.talk(Path.of("talk.wav"))))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
