// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.annotation.SampleAnalyses;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.Written;

class TextFormatsTest {

    @Test
    void theBuiltInFormatsAreFound() {
        assertThat(AnnotationFormats.writableIds()).contains("audacity", "csv", "json", "table", "textgrid");
        assertThat(AnnotationFormats.find("TextGrid")).get().isInstanceOf(TextGridFormat.class);
        assertThat(AnnotationFormats.find("docx")).isEmpty();
    }

    @Test
    void aFormatForOneRecordingTakesNoSecond() {
        assertThatThrownBy(() -> Written.all(new AudacityFormat(), SampleAnalyses.talk(Path.of("a.wav"))))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void csvHasARowASegmentAndAColumnAScore() throws IOException {
        assertThat(Written.one(new CsvFormat(), SampleAnalyses.talk(Path.of("talk.wav"))))
                .isEqualTo("""
                        recording,channel,start,end,emotion,confidence,score_neutral,score_happy,score_angry
                        talk.wav,0,0.41,3.97,neutral,0.8,0.8,0.15,0.05
                        talk.wav,0,3.97,6.5,angry,0.6667,0.1667,0.1666,0.6667
                        talk.wav,0,8,10.5,happy,0.5,0.25,0.5,0.25
                        """);
    }

    @Test
    void csvOfSeveralRecordingsHasOneHeaderAndQuotesWhatNeedsIt() throws IOException {
        String text = Written.all(
                new CsvFormat(),
                SampleAnalyses.silence(Path.of("quiet.wav")),
                SampleAnalyses.dialogue(Path.of("a \"b\", c.wav")));
        assertThat(text.lines()).hasSize(2);
        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
        assertThat(rows.get(1).get(0)).isEqualTo("a \"b\", c.wav");
        assertThat(rows.get(1).get(1)).isEqualTo("1");
    }

    @Test
    void audacityLabelsAreStartEndAndTextBetweenTabs() throws IOException {
        assertThat(Written.one(new AudacityFormat(), SampleAnalyses.talk(Path.of("talk.wav"))))
                .isEqualTo("0.410000\t3.970000\tneutral (0.80)\n"
                        + "3.970000\t6.500000\tangry (0.67)\n"
                        + "8.000000\t10.500000\thappy (0.50)\n");
        assertThat(Written.one(new AudacityFormat(), SampleAnalyses.dialogue(Path.of("talk.wav"))))
                .isEqualTo("1.000000\t2.000400\tchannel 1: angry (0.70)\n");
        assertThat(Written.one(new AudacityFormat(), SampleAnalyses.silence(Path.of("talk.wav"))))
                .isEmpty();
    }

    @Test
    void theTableIsForPeople() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Written.all(
                            new TableFormat(),
                            SampleAnalyses.talk(Path.of("talk.wav")),
                            SampleAnalyses.dialogue(Path.of("two.wav"))))
                    .isEqualTo("""
                            talk.wav
                            0:10.500, 8000 Hz, 1 channel; model toy 1.2

                                  start         end  emotion     confidence
                               0:00.410    0:03.970  neutral           80 %
                               0:03.970    0:06.500  angry             67 %
                               0:08.000    0:10.500  happy             50 %

                             transition
                               0:03.970  neutral > angry               53 %
                               0:08.000  angry > happy                 33 %

                            two.wav
                            0:04.000, 8000 Hz, 2 channels; model toy 1.2

                            channel 0
                            no speech found

                            channel 1
                                  start         end  emotion     confidence
                               0:01.000    0:02.000  angry             70 %
                            """);
        } finally {
            Locale.setDefault(before);
        }
    }
}
