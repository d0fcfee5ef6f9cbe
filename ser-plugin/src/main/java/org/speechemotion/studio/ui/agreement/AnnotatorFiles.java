// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.agreement.Annotator;
import org.speechemotion.studio.agreement.Annotators;
import org.speechemotion.studio.cli.Failures;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingMatch;

/**
 * Files that are compared with the tracks of a recording. Of one that is about several recordings, as a project may be, the
 * annotations of this one count, or those of another that is chosen.
 *
 * @param files with annotations
 * @param recording that of the window
 * @param chosen path or name of the recording to take instead
 */
@Messages({
    "# {0} - file name",
    "# {1} - number of recordings",
    "MSG_NotAmongThem={0}: none of its {1} recordings is this one; choose one of them under \"Recording in files\""
})
record AnnotatorFiles(List<Path> files, Path recording, Optional<String> chosen) {

    /** Keeps a copy. */
    AnnotatorFiles {
        files = List.copyOf(files);
    }

    /**
     * What was read.
     *
     * @param annotators of all files that could be read
     * @param recordings what the recordings are called of which files have several, sorted
     * @param problem what is wrong with the first file that could not be used, one line for a person; else empty
     */
    record Read(List<Annotator> annotators, List<String> recordings, String problem) {}

    /** Reads all files, also after one that cannot be read: what they offer to choose from must be known. */
    Read read() {
        List<Annotator> annotators = new ArrayList<>();
        Set<String> recordings = new TreeSet<>();
        String problem = "";
        for (Path file : files) {
            try {
                List<ExchangedAnnotations> documents = AnnotationFormats.read(file);
                if (documents.size() > 1) {
                    documents.forEach(document -> recordings.add(name(document, documents)));
                }
                annotators.addAll(Annotators.of(file, file.getFileName().toString(), document(file, documents)));
            } catch (IOException failure) {
                problem = problem.isEmpty() ? Failures.describe(failure) : problem;
            }
        }
        recordings.remove("");
        return new Read(annotators, List.copyOf(recordings), problem);
    }

    private ExchangedAnnotations document(Path file, List<ExchangedAnnotations> documents) throws IOException {
        if (documents.size() == 1) {
            return documents.get(0);
        }
        if (chosen.isPresent()) {
            return Annotators.called(file, documents, chosen.get());
        }
        return RecordingMatch.find(file.toString(), documents, recording)
                .orElseThrow(() -> new IOException(Bundle.MSG_NotAmongThem(file.getFileName(), documents.size())));
    }

    /** The name of its recording, or the path where another one has that name. */
    private static String name(ExchangedAnnotations document, List<ExchangedAnnotations> documents) {
        String name = document.recording().fileName();
        long same = documents.stream()
                .filter(other -> other.recording().fileName().equals(name))
                .count();
        return same > 1 ? document.recording().path() : name;
    }
}
