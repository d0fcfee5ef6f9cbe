// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.AgreementSettings;
import org.speechemotion.studio.agreement.Annotator;
import org.speechemotion.studio.agreement.Annotators;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Item;

/**
 * Who is to be compared, and how. It does not change, so that it can be computed on any thread.
 *
 * @param tracks tracks of the recording, as they were when it was asked
 * @param files files with annotations of the same recording
 * @param settings how it is measured
 */
@Messages("MSG_TwoAnnotators=Agreement needs two annotators; choose another track or file.")
record AgreementRequest(List<DocumentTrack> tracks, AnnotatorFiles files, AgreementSettings settings) {

    /** Keeps a copy. */
    AgreementRequest {
        tracks = List.copyOf(tracks);
    }

    /** Whether there are two to compare, as far as one can tell without reading files. */
    boolean isEnough() {
        return tracks.size() > 1 || !files.files().isEmpty();
    }

    /** Measures it. */
    AgreementResult compute() {
        AnnotatorFiles.Read read = files.read();
        if (!read.problem().isEmpty()) {
            return new AgreementResult(Optional.empty(), read.problem(), read.recordings());
        }
        List<Annotator> annotators = new ArrayList<>();
        for (DocumentTrack track : tracks) {
            annotators.add(new Annotator(
                    track.header().name(),
                    track.items().items().stream().map(Item::annotation).toList()));
        }
        annotators.addAll(read.annotators());
        if (annotators.size() < 2) {
            return new AgreementResult(Optional.empty(), Bundle.MSG_TwoAnnotators(), read.recordings());
        }
        return new AgreementResult(
                Optional.of(Agreement.of(Annotators.inOurWords(annotators), settings)), "", read.recordings());
    }
}
