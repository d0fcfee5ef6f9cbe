// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.Operation;
import org.speechemotion.studio.exchange.ExchangedAnnotations;

/** Shows what is in a file that was read, and asks which tracks of it to take. */
@Messages({
    "LBL_ImportRecording=&Recording in the file:",
    "LBL_ImportTracks=&Tracks to add:",
    "# {0} - name",
    "# {1} - number of annotations",
    "TXT_ImportTrack={0} ({1,choice,0#no annotations|1#1 annotation|1<{1} annotations})",
    "LBL_ImportOddities=To &know:",
    "TXT_NothingOdd=Everything in the file is taken over."
})
public final class ImportPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Recording recording;
    private final transient Collection<String> taken;
    private final String source;
    private final CheckList tracks = new CheckList(Bundle.LBL_ImportTracks());
    private final PhraseList oddities = new PhraseList(Bundle.LBL_ImportOddities(), Bundle.TXT_NothingOdd());
    private transient ImportPlan plan;

    /**
     * A panel for a file.
     *
     * @param documents one or more
     * @param recording where the tracks are to go
     * @param taken names of the tracks that there are
     * @param source name of the file
     */
    public ImportPanel(
            List<ExchangedAnnotations> documents, Recording recording, Collection<String> taken, String source) {
        super(new BorderLayout(0, 8));
        this.recording = recording;
        this.source = source;
        this.taken = List.copyOf(taken);
        setBorder(BorderFactory.createEmptyBorder(12, 12, 6, 12));
        setPreferredSize(new Dimension(560, 360));
        Optional<ExchangedAnnotations> fitting = ImportPlan.about(documents, recording);
        if (documents.size() > 1) {
            JComboBox<ExchangedAnnotations> choice = new JComboBox<>(documents.toArray(ExchangedAnnotations[]::new));
            choice.setRenderer(new DefaultListCellRenderer() {
                private static final long serialVersionUID = 1L;

                @Override
                public Component getListCellRendererComponent(
                        JList<?> list, Object value, int index, boolean selected, boolean focused) {
                    String path = ((ExchangedAnnotations) value).recording().path();
                    return super.getListCellRendererComponent(list, path, index, selected, focused);
                }
            });
            fitting.ifPresent(choice::setSelectedItem);
            choice.addActionListener(event -> show((ExchangedAnnotations) choice.getSelectedItem()));
            JLabel label = new JLabel();
            Mnemonics.setLocalizedText(label, Bundle.LBL_ImportRecording());
            label.setLabelFor(choice);
            JPanel row = new JPanel(new BorderLayout(6, 0));
            row.add(label, BorderLayout.WEST);
            row.add(choice, BorderLayout.CENTER);
            add(row, BorderLayout.NORTH);
        }
        add(tracks, BorderLayout.CENTER);
        oddities.setPreferredSize(new Dimension(200, 130));
        add(oddities, BorderLayout.SOUTH);
        show(fitting.orElse(documents.get(0)));
    }

    private void show(ExchangedAnnotations document) {
        plan = ImportPlan.of(document, recording, taken, source);
        tracks.show(plan.tracks().stream()
                .map(track ->
                        Bundle.TXT_ImportTrack(track.name(), track.annotations().size()))
                .toList());
        oddities.show(plan.oddities());
    }

    /** Whether a track is chosen. */
    public boolean isValidChoice() {
        return !tracks.checked().isEmpty();
    }

    /** Called when something else is chosen. */
    public void addListener(Runnable listener) {
        tracks.addListener(listener);
    }

    /** Adds what is chosen. */
    public Operation operation() {
        return plan.operation(tracks.checked());
    }
}
