// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.exchange.AnnotationFilter;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.ui.form.TypedListener;

/** Asks where the clips of a training corpus go, and of which annotations they are cut. */
@Messages({
    "LBL_ClipFolder=F&older for the clips:",
    "BTN_BrowseFolder=&Browse...",
    "TTL_ClipFolder=Folder for Clips",
    "TXT_ClipHint=<html>A WAV file for each annotation whose label is an emotion, and manifest.csv, to train models on."
            + " Points, what is flagged to be excluded and what is longer than five minutes are left out."
})
public final class ClipPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Recording recording;
    private final transient List<DocumentTrack> tracks;
    private final JTextField folder = new JTextField(32);
    private final PartPanel part;

    /** A panel; {@code selection} is the stretch of time that is selected. */
    public ClipPanel(Recording recording, List<DocumentTrack> tracks, Optional<TimeSpan> selection) {
        super(new BorderLayout(0, 8));
        this.recording = recording;
        this.tracks = List.copyOf(tracks);
        setBorder(BorderFactory.createEmptyBorder(12, 12, 6, 12));
        setPreferredSize(new Dimension(560, 340));
        part = new PartPanel(this.tracks, selection, false);
        folder.setText(recording.path() + "-clips");
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.LBL_ClipFolder());
        label.setLabelFor(folder);
        JButton browse = new JButton();
        Mnemonics.setLocalizedText(browse, Bundle.BTN_BrowseFolder());
        browse.addActionListener(event -> browse());
        JPanel row = new JPanel(new BorderLayout(6, 0));
        row.add(label, BorderLayout.WEST);
        row.add(folder, BorderLayout.CENTER);
        row.add(browse, BorderLayout.EAST);
        JLabel hint = new JLabel(Bundle.TXT_ClipHint());
        hint.setPreferredSize(
                new Dimension(200, 3 * hint.getFontMetrics(hint.getFont()).getHeight()));
        add(row, BorderLayout.NORTH);
        add(part, BorderLayout.CENTER);
        add(hint, BorderLayout.SOUTH);
    }

    private void browse() {
        JFileChooser chooser = new FileChooserBuilder(ClipPanel.class)
                .setTitle(Bundle.TTL_ClipFolder())
                .setDirectoriesOnly(true)
                .createFileChooser();
        if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
            folder.setText(chooser.getSelectedFile().toString());
        }
    }

    /** Calls a listener when something else is chosen. */
    public void addListener(Runnable listener) {
        part.addListener(listener);
        folder.getDocument().addDocumentListener(new TypedListener(listener));
    }

    /** Whether a folder and a track are chosen. */
    public boolean isValidChoice() {
        return folder().isPresent() && !part.isEmpty();
    }

    /** The folder, if one is named. */
    public Optional<Path> folder() {
        String typed = folder.getText().strip();
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Gives what is to be cut, when it is asked in the background. */
    public Supplier<ExchangedAnnotations> document() {
        AnnotationFilter filter = part.filter();
        return () -> filter.apply(new ExchangedAnnotations(
                RecordingFacts.of(recording),
                tracks.stream().map(DocumentTrack::toTrack).toList()));
    }
}
