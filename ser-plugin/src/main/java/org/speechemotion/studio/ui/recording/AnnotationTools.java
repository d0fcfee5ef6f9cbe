// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.Command;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.AnnotationInput;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.clips.ClipCorpus;
import org.speechemotion.studio.ui.agreement.AgreementWindow;
import org.speechemotion.studio.ui.exchange.ClipPanel;
import org.speechemotion.studio.ui.exchange.ExportPanel;
import org.speechemotion.studio.ui.exchange.ImportPanel;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.table.FindBar;
import org.speechemotion.studio.ui.vocabulary.VocabularyPanel;

/**
 * What is done with all annotations of a recording window: taken from files, written into files, found, compared; in the
 * window's lookup. For the event thread only.
 */
@Messages({
    "# {0} - file name",
    "TXT_Importing=Reading {0}",
    "# {0} - file name",
    "TTL_Import=Import Annotations from {0}",
    "# {0} - number of tracks",
    "# {1} - file",
    "MSG_Imported={0,choice,1#One track|1<{0} tracks} added from {1}",
    "# {0} - file name",
    "MSG_ImportReadOnly={0}: cannot be added; the annotations of this recording are open to be looked at only",
    "# {0} - file",
    "MSG_NoAnnotationsIn={0}: there are no annotations in it",
    "TTL_Export=Export Annotations",
    "# {0} - file name",
    "TXT_Exporting=Writing {0}",
    "# {0} - file",
    "MSG_AnnotationsExported=Wrote {0}",
    "# {0} - file",
    "MSG_ReplaceFile={0} is there already. Replace it?",
    "TTL_ReplaceFile=Replace File",
    "TTL_ExportClips=Export Clips",
    "# {0} - folder name",
    "TXT_CuttingClips=Cutting clips into {0}",
    "# {0} - number of clips",
    "# {1} - folder",
    "MSG_ClipsExported={0,choice,1#One clip|1<{0} clips} and manifest.csv in {1}",
    "MSG_ClipsLeftOut=Left out:",
    "MSG_NothingToExport=There are no annotations in this recording yet",
    "TTL_Vocabulary=Vocabularies"
})
public final class AnnotationTools {

    private final RecordingDocument document;
    private final AnnotationSession session;
    private final Consumer<TimeSpan> jumper;
    private final FindBar finding;
    private final Consumer<String> problems;
    private AgreementWindow agreement;

    AnnotationTools(RecordingDocument document, AnnotationSession session, Consumer<TimeSpan> jumper, FindBar finding) {
        this.document = document;
        this.session = session;
        this.jumper = jumper;
        this.finding = finding;
        problems = problem -> Problems.show(List.of(problem));
    }

    /** The recording. */
    public Recording recording() {
        return session.recording();
    }

    /** Shows where labels are found and replaced. */
    public void find() {
        finding.open();
    }

    /** Goes to the next label that is found. */
    public void findNext() {
        finding.findNext();
    }

    /** Goes to the label that is found before. */
    public void findPrevious() {
        finding.findPrevious();
    }

    /**
     * Reads a file in the background, and asks what to take of it.
     *
     * @param format its format; found by name and content if not given
     */
    public void importFile(Path file, Optional<AnnotationFormat> format) {
        if (session.isReadOnly()) {
            problems.accept(Bundle.MSG_ImportReadOnly(file.getFileName()));
            return;
        }
        BackgroundWork.start(
                Bundle.TXT_Importing(file.getFileName()),
                monitor -> {
                    AnnotationInput input = new AnnotationInput(file).watchedBy(monitor);
                    return AnnotationFormats.read(
                            input, format.isPresent() ? format.get() : AnnotationFormats.formatOf(input));
                },
                documents -> take(file, documents),
                problems);
    }

    private void take(Path file, List<ExchangedAnnotations> documents) {
        if (documents.stream().allMatch(each -> each.tracks().isEmpty())) {
            problems.accept(Bundle.MSG_NoAnnotationsIn(file));
            return;
        }
        List<String> taken =
                session.tracks().stream().map(track -> track.header().name()).toList();
        ImportPanel panel = new ImportPanel(
                documents, session.recording(), taken, file.getFileName().toString());
        DialogDescriptor dialog = new DialogDescriptor(panel, Bundle.TTL_Import(file.getFileName()));
        panel.addListener(() -> dialog.setValid(panel.isValidChoice()));
        dialog.setValid(panel.isValidChoice());
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            int before = session.tracks().size();
            Optional<Command> done = session.perform(panel.operation());
            if (done.isPresent()) {
                StatusDisplayer.getDefault()
                        .setStatusText(Bundle.MSG_Imported(session.tracks().size() - before, file));
            }
        }
    }

    /** Asks what is to be written and how, and writes it in the background. */
    public void exportAnnotations() {
        if (isEmpty()) {
            return;
        }
        ExportPanel panel = new ExportPanel(session.recording(), session.tracks(), document.selection());
        DialogDescriptor dialog = new DialogDescriptor(panel, Bundle.TTL_Export());
        panel.addListener(() -> dialog.setValid(panel.isValidChoice()));
        if (DialogDisplayer.getDefault().notify(dialog) != NotifyDescriptor.OK_OPTION) {
            return;
        }
        Path file = panel.file().orElseThrow().toAbsolutePath();
        AnnotationFormat format = panel.format();
        Supplier<ExchangedAnnotations> annotations = panel.document();
        if (Files.exists(file) && !mayReplace(file)) {
            return;
        }
        BackgroundWork.start(
                Bundle.TXT_Exporting(file.getFileName()),
                monitor -> {
                    ExchangedAnnotations wanted = annotations.get();
                    monitor.checkCancelled();
                    format.writeFile(wanted, file, monitor);
                    return file;
                },
                written -> StatusDisplayer.getDefault().setStatusText(Bundle.MSG_AnnotationsExported(written)),
                problems);
    }

    private static boolean mayReplace(Path file) {
        NotifyDescriptor question = new NotifyDescriptor.Confirmation(
                Bundle.MSG_ReplaceFile(file), Bundle.TTL_ReplaceFile(), NotifyDescriptor.YES_NO_OPTION);
        return DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.YES_OPTION;
    }

    /** Asks for a folder, and cuts the annotated stretches into it as a training corpus, in the background. */
    public void exportClips() {
        if (isEmpty()) {
            return;
        }
        ClipPanel panel = new ClipPanel(session.recording(), session.tracks(), document.selection());
        DialogDescriptor dialog = new DialogDescriptor(panel, Bundle.TTL_ExportClips());
        panel.addListener(() -> dialog.setValid(panel.isValidChoice()));
        if (DialogDisplayer.getDefault().notify(dialog) != NotifyDescriptor.OK_OPTION) {
            return;
        }
        Path folder = panel.folder().orElseThrow().toAbsolutePath();
        Supplier<ExchangedAnnotations> annotations = panel.document();
        BackgroundWork.start(
                Bundle.TXT_CuttingClips(folder.getFileName()),
                monitor -> new ClipCorpus(folder)
                        .write(annotations.get(), session.recording().path(), monitor),
                result -> tell(result, folder),
                problems);
    }

    private static void tell(ClipCorpus.Result result, Path folder) {
        String text = Bundle.MSG_ClipsExported(result.clips(), folder);
        StatusDisplayer.getDefault().setStatusText(text);
        if (!result.omissions().isEmpty()) {
            String lines = text + "\n" + Bundle.MSG_ClipsLeftOut() + "\n" + String.join("\n", result.omissions());
            DialogDisplayer.getDefault().notifyLater(new NotifyDescriptor.Message(lines));
        }
    }

    private boolean isEmpty() {
        boolean empty =
                session.tracks().stream().allMatch(track -> track.items().size() == 0);
        if (empty) {
            problems.accept(Bundle.MSG_NothingToExport());
        }
        return empty;
    }

    /** Opens the window that tells how far tracks and files agree, or brings it to the front. */
    public void agreement() {
        if (agreement == null) {
            agreement = new AgreementWindow(session, jumper);
        }
        agreement.open();
    }

    /** Edits the words that tracks may use. */
    public void vocabularies() {
        VocabularyPanel panel = new VocabularyPanel(session);
        DialogDescriptor dialog = new DialogDescriptor(panel, Bundle.TTL_Vocabulary());
        panel.addListener(() -> dialog.setValid(panel.isValidChoice()));
        dialog.setValid(panel.isValidChoice());
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            panel.apply();
        }
    }

    /** Closes the windows that belong to the recording's. */
    void close() {
        if (agreement != null) {
            agreement.close();
        }
    }
}
