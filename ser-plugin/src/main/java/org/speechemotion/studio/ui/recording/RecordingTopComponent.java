// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openide.awt.UndoRedo;
import org.openide.util.ImageUtilities;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;
import org.openide.windows.TopComponent;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.store.SaveState;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.lane.LaneLayouts;
import org.speechemotion.studio.ui.lane.TimeText;
import org.speechemotion.studio.ui.options.StudioOptions;
import org.speechemotion.studio.ui.sound.ChosenOutput;

/** The document window of one recording. */
@Messages({
    "# {0} - file name",
    "# {1} - name of its folder",
    "LBL_SameName={0} ({1})",
    "# {0} - file name",
    "LBL_ReadOnlyWindow={0} (only looked at)",
    "# {0} - file name",
    "LBL_UnsavedWindow=* {0}",
    "# {0} - path",
    "# {1} - encoding",
    "# {2} - sample rate",
    "# {3} - channels",
    "# {4} - duration",
    "TIP_Recording=<html>{0}<br>{1}, {2} Hz, {3} {3,choice,1#channel|2#channels}, {4}"
})
public final class RecordingTopComponent extends TopComponent {

    private static final long serialVersionUID = 1L;

    /** How the user wants the lanes, in all windows. */
    private static final LaneLayouts LAYOUTS = new LaneLayouts(NbPreferences.forModule(LaneLayouts.class));

    private final transient AnnotationSession session;
    private final transient RecordingDocument document;
    private final transient Path file;
    private final transient RecordingPanel panel;
    private final transient OverviewLoader overview;
    private final transient ViewKeeper keeper;
    private final transient FileWatch watch;
    private final FileStateBar fileState;

    /** Creates the window of a session, which it closes in the end. */
    public RecordingTopComponent(AnnotationSession session) {
        this.session = session;
        Recording recording = session.recording();
        file = recording.path();
        document = new RecordingDocument(session);
        panel = new RecordingPanel(
                document,
                new RecordingPanel.Services(ChosenOutput.ofOptions(), RecordingTopComponent::analysisOf),
                LAYOUTS);
        overview = new OverviewLoader(document);
        setName(file.toString());
        setToolTipText(Bundle.TIP_Recording(
                file,
                recording.encoding(),
                Integer.toString(recording.sampleRate()),
                recording.channels(),
                TimeText.of(recording.duration(), 3)));
        setIcon(ImageUtilities.icon2Image(StudioIcon.RECORDING));
        setLayout(new BorderLayout());
        fileState = new FileStateBar(file, this::reopen);
        watch = new FileWatch(file, FileWatch.MILLIS, this::showFileState);
        add(fileState, BorderLayout.NORTH);
        add(panel);
        associateLookup(new ProxyLookup(
                Lookups.fixed(
                        document,
                        session,
                        panel.commands(),
                        panel.laneCommands(),
                        panel.exports(),
                        panel.playback(),
                        panel.tools()),
                panel.annotationActions().lookup()));
        keeper = new ViewKeeper(session, document, panel.axis(), OpenWindows.standard());
        session.addListener(event -> {
            if (event instanceof AnnotationEvent.SaveStateChanged) {
                showName();
            }
        });
        showName();
    }

    /** The name of the file, its folder if another window has the same, and a mark while something is not on the disk. */
    private void showName() {
        boolean ambiguous = others().anyMatch(other -> other.file.getFileName().equals(file.getFileName()));
        Path folder = file.getParent();
        String name = ambiguous && folder != null && folder.getFileName() != null
                ? Bundle.LBL_SameName(file.getFileName(), folder.getFileName())
                : file.getFileName().toString();
        boolean failed = session.saveState().kind() == SaveState.Kind.FAILED;
        String shown = session.isReadOnly() ? Bundle.LBL_ReadOnlyWindow(name) : name;
        setDisplayName(failed ? Bundle.LBL_UnsavedWindow(shown) : shown);
    }

    private Stream<RecordingTopComponent> others() {
        return TopComponent.getRegistry().getOpened().stream()
                .filter(RecordingTopComponent.class::isInstance)
                .map(RecordingTopComponent.class::cast)
                .filter(other -> other != this);
    }

    private void showNames() {
        showName();
        others().forEach(RecordingTopComponent::showName);
    }

    private static AnalysisController analysisOf(RecordingDocument document) {
        return new AnalysisController(
                document,
                RecognizerHolder.INSTANCE,
                () -> new AnalysisController.Request(
                        StudioOptions.modelName(), StudioOptions.analysisSettings(), StudioOptions.channels()),
                problem -> Problems.show(List.of(problem)));
    }

    /** The file that is shown. */
    public Path file() {
        return file;
    }

    /** What the window can do. */
    public RecordingCommands commands() {
        return panel.commands();
    }

    @Override
    protected void componentOpened() {
        showNames();
        watch.start();
        overview.start();
        keeper.start(panel.lanes());
    }

    @Override
    public boolean canClose() {
        return SaveBeforeClosing.mayClose(session);
    }

    @Override
    protected void componentClosed() {
        watch.close();
        keeper.close();
        OpenWindows.standard().remove(file);
        overview.close();
        panel.close();
        document.close();
        session.close();
        // Only afterwards does this window no longer count.
        EventQueue.invokeLater(() -> others().forEach(RecordingTopComponent::showName));
    }

    @Override
    public UndoRedo getUndoRedo() {
        return session.undoRedo();
    }

    private void showFileState(FileState state) {
        fileState.show(state);
        if (state.kind() == FileState.Kind.AS_OPENED) {
            // The lanes ask again for what could not be read.
            panel.repaint();
        }
    }

    /** Opens the file again as it is now, with its project; this window stays if it cannot be opened. */
    private void reopen() {
        RecordingOpener.replace(
                new OpenWindows.Window(file, session.projectFile(), Map.of()), () -> isOpened() && close());
    }

    @Override
    protected void componentActivated() {
        watch.lookSoon();
        panel.requestFocusInWindow();
    }

    @Override
    public Lookup getLookup() {
        return super.getLookup();
    }

    @Override
    public int getPersistenceType() {
        return PERSISTENCE_NEVER;
    }

    @Override
    protected String preferredID() {
        return "recording";
    }
}
