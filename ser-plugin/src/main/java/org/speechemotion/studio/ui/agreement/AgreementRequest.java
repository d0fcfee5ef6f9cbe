// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
record AgreementRequest(List<DocumentTrack> tracks, List<Path> files, AgreementSettings settings) {

    /** Keeps copies. */
    AgreementRequest {
        tracks = List.copyOf(tracks);
        files = List.copyOf(files);
    }

    /** Whether there are two to compare, as far as one can tell without reading files. */
    boolean isEnough() {
        return tracks.size() + files.size() > 1 || !files.isEmpty();
    }

    /**
     * Measures it.
     *
     * @throws IOException if a file cannot be read or there is one annotator only; one line for a person
     */
    Agreement compute() throws IOException {
        List<Annotator> annotators = new ArrayList<>();
        for (DocumentTrack track : tracks) {
            annotators.add(new Annotator(
                    track.header().name(),
                    track.items().items().stream().map(Item::annotation).toList()));
        }
        for (Path file : files) {
            annotators.addAll(Annotators.ofFile(file, file.getFileName().toString()));
        }
        if (annotators.size() < 2) {
            throw new IOException("agreement needs two annotators; choose another track or file");
        }
        return Agreement.of(Annotators.inOurWords(annotators), settings);
    }
}
