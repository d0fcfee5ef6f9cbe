// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.agreement.AgreementSettings;
import org.speechemotion.studio.agreement.AgreementSettings.Gaps;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.ui.exchange.CheckList;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** Chooses who is compared, and how. */
@Messages({
    "LBL_Annotators=&Tracks and files:",
    "BTN_AddFile=&Add File...",
    "TTL_AddFile=Compare with File",
    "# {0} - extensions",
    "LBL_ReadableFiles=Annotations ({0})",
    "LBL_Collar=C&ollar, s:",
    "TIP_Collar=So much on both sides of each border is left out",
    "LBL_Tolerance=Tolerance of &borders, s:",
    "LBL_RecordingInFiles=&Recording in files:",
    "TIP_RecordingInFiles=Which recording of projects, and of other files with several, is compared",
    "# {0} - file name",
    "TXT_ThisRecording=this one ({0})",
    "TIP_Tolerance=Borders that are no farther apart are the same",
    "BTN_GapsCount=Time without a label co&unts",
    "# {0} - file name",
    "TXT_AnnotatorFile=File {0}"
})
final class AnnotatorChoice extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient AnnotationSession session;
    private final transient Runnable changed;
    private final CheckList list = new CheckList(Bundle.LBL_Annotators());
    private final JSpinner collar = seconds(AgreementSettings.DEFAULT.collar());
    private final JSpinner tolerance = seconds(AgreementSettings.DEFAULT.tolerance());
    private final JCheckBox gaps = new JCheckBox();
    private final transient List<Path> files = new ArrayList<>();
    private final transient List<Long> tracks = new ArrayList<>();
    private final transient List<Object> shown = new ArrayList<>();
    private transient List<String> offered = List.of();
    private final JLabel recordingLabel = new JLabel();
    private final JComboBox<String> recording = new JComboBox<>();
    private final JPanel settings = new JPanel(new GridLayout(0, 1, 0, 4));
    private boolean filling;

    /** A choice; {@code changed} is called when it is another. */
    AnnotatorChoice(AnnotationSession session, Runnable changed) {
        super(new BorderLayout(0, 6));
        this.session = session;
        this.changed = changed;
        JButton addFile = new JButton();
        Mnemonics.setLocalizedText(addFile, Bundle.BTN_AddFile());
        addFile.addActionListener(event -> addFile());
        Mnemonics.setLocalizedText(gaps, Bundle.BTN_GapsCount());
        gaps.setSelected(AgreementSettings.DEFAULT.gaps() == Gaps.COUNT);
        gaps.addActionListener(event -> changed.run());
        Mnemonics.setLocalizedText(recordingLabel, Bundle.LBL_RecordingInFiles());
        recordingLabel.setLabelFor(recording);
        recording.getAccessibleContext().setAccessibleName(recordingLabel.getText());
        recording.setToolTipText(Bundle.TIP_RecordingInFiles());
        // Long names of files must not widen what is beside the results.
        recording.setPrototypeDisplayValue("recording");
        recording.addActionListener(event -> {
            if (!filling) {
                changed.run();
            }
        });
        settings.setBorder(BorderFactory.createEmptyBorder(4, 0, 0, 0));
        settings.add(addFile);
        settings.add(row(Bundle.LBL_Collar(), Bundle.TIP_Collar(), collar));
        settings.add(row(Bundle.LBL_Tolerance(), Bundle.TIP_Tolerance(), tolerance));
        settings.add(gaps);
        add(list, BorderLayout.CENTER);
        add(settings, BorderLayout.SOUTH);
        list.addListener(() -> {
            if (!filling) {
                changed.run();
            }
        });
        showTracks();
    }

    private static JSpinner seconds(double value) {
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(value, 0, 60, 0.05));
        spinner.setEditor(new JSpinner.NumberEditor(spinner, "0.###"));
        return spinner;
    }

    private JPanel row(String name, String tip, JSpinner spinner) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, name);
        label.setLabelFor(spinner);
        spinner.setToolTipText(tip);
        spinner.addChangeListener(event -> changed.run());
        JPanel row = new JPanel(new BorderLayout(6, 0));
        row.add(label, BorderLayout.CENTER);
        row.add(spinner, BorderLayout.EAST);
        return row;
    }

    /** Offers the tracks that there are now; those that were not chosen stay so. At first all with emotions are. */
    void showTracks() {
        List<DocumentTrack> now = session.tracks();
        Set<Object> chosen = new HashSet<>();
        list.checked().forEach(place -> chosen.add(shown.get(place)));
        List<Object> before = List.copyOf(shown);
        tracks.clear();
        now.forEach(track -> tracks.add(track.id()));
        List<Object> all = new ArrayList<>(tracks);
        all.addAll(files);
        List<String> names = new ArrayList<>();
        now.forEach(track -> names.add(track.header().name()));
        files.forEach(file -> names.add(Bundle.TXT_AnnotatorFile(file.getFileName())));
        Set<Integer> unchecked = new HashSet<>();
        IntStream.range(0, all.size()).forEach(place -> {
            boolean known = before.contains(all.get(place));
            boolean emotions = place >= now.size() || now.get(place).header().content() == TrackContent.EMOTION;
            if (known ? !chosen.contains(all.get(place)) : !emotions) {
                unchecked.add(place);
            }
        });
        shown.clear();
        shown.addAll(all);
        filling = true;
        list.show(names, unchecked);
        filling = false;
    }

    private void addFile() {
        JFileChooser chooser = new FileChooserBuilder(AnnotatorChoice.class)
                .setTitle(Bundle.TTL_AddFile())
                .setFilesOnly(true)
                .createFileChooser();
        List<String> extensions = AnnotationFormats.readableExtensions();
        FileNameExtensionFilter filter = new FileNameExtensionFilter(
                Bundle.LBL_ReadableFiles(String.join(", ", extensions)), extensions.toArray(String[]::new));
        chooser.addChoosableFileFilter(filter);
        chooser.setFileFilter(filter);
        chooser.setMultiSelectionEnabled(true);
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            for (File file : chooser.getSelectedFiles()) {
                add(file.toPath());
            }
        }
    }

    /** Adds a file to those that are compared. */
    void add(Path file) {
        if (!files.contains(file)) {
            files.add(file);
            showTracks();
            changed.run();
        }
    }

    /**
     * Offers the recordings of files that are about several, beside the one of this window; no choice where there are none.
     * What was chosen stays so as long as it is offered.
     */
    void offer(List<String> recordings) {
        if (recordings.equals(offered)) {
            return;
        }
        Optional<String> chosen = chosenRecording();
        offered = List.copyOf(recordings);
        filling = true;
        recording.removeAllItems();
        if (!recordings.isEmpty()) {
            recording.addItem(
                    Bundle.TXT_ThisRecording(session.recording().path().getFileName()));
            recordings.forEach(recording::addItem);
            recording.setSelectedIndex(1 + chosen.map(recordings::indexOf).orElse(-1));
        }
        filling = false;
        if (recordings.isEmpty()) {
            settings.remove(recordingLabel);
            settings.remove(recording);
        } else if (recording.getParent() == null) {
            settings.add(recordingLabel, 1);
            settings.add(recording, 2);
        }
        revalidate();
    }

    /** The recording that is chosen in place of the window's. */
    private Optional<String> chosenRecording() {
        return recording.getSelectedIndex() < 1
                ? Optional.empty()
                : Optional.of(recording.getItemAt(recording.getSelectedIndex()));
    }

    /** The choice of a recording; it has a parent while there is one. */
    JComboBox<String> recordingBox() {
        return recording;
    }

    /** What is chosen now. */
    AgreementRequest request() {
        List<DocumentTrack> chosenTracks = new ArrayList<>();
        List<Path> chosenFiles = new ArrayList<>();
        for (int place : list.checked()) {
            if (place < tracks.size()) {
                session.document().track(tracks.get(place)).ifPresent(chosenTracks::add);
            } else {
                chosenFiles.add(files.get(place - tracks.size()));
            }
        }
        return new AgreementRequest(
                chosenTracks,
                new AnnotatorFiles(chosenFiles, session.recording().path(), chosenRecording()),
                new AgreementSettings(
                        ((Number) collar.getValue()).doubleValue(),
                        ((Number) tolerance.getValue()).doubleValue(),
                        gaps.isSelected() ? Gaps.COUNT : Gaps.SKIP));
    }
}
