// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.exchange.AnnotationFilter;
import org.speechemotion.studio.ui.lane.TimeText;

/** Which part of the annotations is written: tracks, and the whole recording or the selection. */
@Messages({
    "LBL_ExportTracks=&Tracks:",
    "BTN_WholeRecording=The &whole recording",
    "# {0} - start",
    "# {1} - end",
    "BTN_SelectedTime=The s&election, {0} to {1}"
})
final class PartPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient List<DocumentTrack> documentTracks;
    private final transient Optional<TimeSpan> selection;
    private final CheckList tracks = new CheckList(Bundle.LBL_ExportTracks());
    private final JRadioButton selected = new JRadioButton();

    /**
     * A panel.
     *
     * @param allTracks whether all tracks are chosen at first, or all but a model's speech and transitions
     */
    PartPanel(List<DocumentTrack> documentTracks, Optional<TimeSpan> selection, boolean allTracks) {
        super(new BorderLayout(0, 8));
        this.documentTracks = documentTracks;
        this.selection = selection;
        Set<Integer> unchecked = IntStream.range(0, documentTracks.size())
                .filter(place -> !allTracks && isDerived(documentTracks.get(place)))
                .boxed()
                .collect(Collectors.toSet());
        tracks.show(documentTracks.stream().map(track -> track.header().name()).toList(), unchecked);
        JPanel times = new JPanel();
        times.setLayout(new BoxLayout(times, BoxLayout.Y_AXIS));
        JRadioButton whole = new JRadioButton();
        Mnemonics.setLocalizedText(whole, Bundle.BTN_WholeRecording());
        Mnemonics.setLocalizedText(
                selected,
                Bundle.BTN_SelectedTime(
                        TimeText.of(selection.map(TimeSpan::start).orElse(0.0), 3),
                        TimeText.of(selection.map(TimeSpan::end).orElse(0.0), 3)));
        ButtonGroup group = new ButtonGroup();
        for (AbstractButton button : List.of(whole, selected)) {
            group.add(button);
            times.add(button);
        }
        whole.setSelected(true);
        selected.setVisible(selection.isPresent());
        add(tracks, BorderLayout.CENTER);
        add(times, BorderLayout.SOUTH);
    }

    private static boolean isDerived(DocumentTrack track) {
        TrackContent content = track.header().content();
        return track.header().kind() == TrackKind.MACHINE
                && (content == TrackContent.SPEECH || content == TrackContent.TRANSITION);
    }

    void addListener(Runnable listener) {
        tracks.addListener(listener);
        selected.addChangeListener(event -> listener.run());
    }

    /** Chooses the selection, if there is one. */
    void chooseSelection() {
        selected.setSelected(selection.isPresent());
    }

    boolean isEmpty() {
        return tracks.checked().isEmpty();
    }

    /** What is chosen. */
    AnnotationFilter filter() {
        Set<String> names = tracks.checked().stream()
                .map(place -> documentTracks.get(place).header().name())
                .collect(Collectors.toSet());
        return new AnnotationFilter(names, selected.isSelected() ? selection : Optional.empty());
    }
}
