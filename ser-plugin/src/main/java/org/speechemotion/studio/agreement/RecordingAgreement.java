// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;

/**
 * How far the annotators of one of several recordings agree.
 *
 * @param recording what is known of it
 * @param agreement empty where fewer than two have annotated it
 */
public record RecordingAgreement(RecordingFacts recording, Optional<Agreement> agreement) {

    /**
     * The agreement on each recording of files, in the order in which these name them.
     *
     * @param files what people call each file, and what it says of which recordings
     */
    public static List<RecordingAgreement> of(
            Map<String, List<ExchangedAnnotations>> files, AgreementSettings settings) {
        List<RecordingFacts> recordings = new ArrayList<>();
        List<List<Annotator>> said = new ArrayList<>();
        files.forEach((name, documents) -> {
            for (ExchangedAnnotations document : documents) {
                int place = place(recordings, document.recording());
                if (place == recordings.size()) {
                    recordings.add(document.recording());
                    said.add(new ArrayList<>());
                }
                said.get(place).addAll(Annotators.of(name, document));
            }
        });
        List<RecordingAgreement> all = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            List<Annotator> annotators = said.get(i);
            all.add(new RecordingAgreement(
                    recordings.get(i),
                    annotators.size() < 2
                            ? Optional.empty()
                            : Optional.of(Agreement.of(Annotators.inOurWords(annotators), settings))));
        }
        return all;
    }

    /** Where a recording is among others, or their number. */
    private static int place(List<RecordingFacts> recordings, RecordingFacts wanted) {
        for (int i = 0; i < recordings.size(); i++) {
            if (recordings.get(i).isSameAs(wanted)) {
                return i;
            }
        }
        return recordings.size();
    }
}
