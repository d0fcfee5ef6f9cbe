// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.awt.BorderLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.ui.form.OwnKeys;
import org.speechemotion.studio.ui.form.TypedListener;
import org.speechemotion.studio.ui.form.WrappingLayout;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.lane.EmotionText;

/** What the table of annotations shows, and whether the least sure come first. */
@Messages({
    "LBL_Filter=F&ilter:",
    "TIP_Filter=Text in label, speaker, note, track or author",
    "ACN_FilterTrack=Track",
    "ACN_FilterLabel=Label",
    "ACN_FilterFlag=Flag",
    "ACN_FilterConfidence=Confidence",
    "TXT_UsualTracks=Emotions and own tracks",
    "TXT_AllTracks=All tracks",
    "TXT_AllLabels=All labels",
    "TXT_AnyFlag=Any flag",
    "TXT_Reviewed=Reviewed",
    "TXT_NotReviewed=Not reviewed",
    "TXT_Unsure=Unsure",
    "TXT_Excluded=Excluded",
    "TXT_AnyConfidence=Any confidence",
    "# {0} - percent",
    "TXT_Below=Below {0}",
    "BTN_UncertainFirst=&Uncertain first"
})
final class SegmentFilterBar extends JPanel implements OwnKeys {

    private static final long serialVersionUID = 1L;
    private static final double[] LIMITS = {0.9, 0.75, 0.5, 0.25};

    private final transient AnnotationSession session;
    private final transient Consumer<SegmentFilter> listener;
    private final JTextField text = new JTextField(12);
    private final JComboBox<Choice<SegmentFilter.Tracks>> tracks = new JComboBox<>();
    private final JComboBox<Choice<Optional<String>>> labels = new JComboBox<>();
    private final JComboBox<Choice<SegmentFilter.Flags>> flags = new JComboBox<>();
    private final JComboBox<Choice<OptionalDouble>> limits = new JComboBox<>();
    private final JCheckBox uncertainFirst = new JCheckBox();
    private boolean filling;

    /** A value and what it is called. */
    private record Choice<T>(T value, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A bar.
     *
     * @param listener told of each other filter
     * @param sorting told whether the least sure come first
     */
    SegmentFilterBar(AnnotationSession session, Consumer<SegmentFilter> listener, Consumer<Boolean> sorting) {
        this.session = session;
        this.listener = listener;
        setLayout(new WrappingLayout(6, 3));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.LBL_Filter());
        label.setLabelFor(text);
        text.setToolTipText(Bundle.TIP_Filter());
        text.getDocument().addDocumentListener(new TypedListener(this::tell));
        flags.addItem(new Choice<>(SegmentFilter.Flags.ANY, Bundle.TXT_AnyFlag()));
        flags.addItem(new Choice<>(SegmentFilter.Flags.REVIEWED, Bundle.TXT_Reviewed()));
        flags.addItem(new Choice<>(SegmentFilter.Flags.NOT_REVIEWED, Bundle.TXT_NotReviewed()));
        flags.addItem(new Choice<>(SegmentFilter.Flags.UNSURE, Bundle.TXT_Unsure()));
        flags.addItem(new Choice<>(SegmentFilter.Flags.EXCLUDED, Bundle.TXT_Excluded()));
        limits.addItem(new Choice<>(OptionalDouble.empty(), Bundle.TXT_AnyConfidence()));
        for (double limit : LIMITS) {
            limits.addItem(new Choice<>(OptionalDouble.of(limit), Bundle.TXT_Below(EmotionText.percent(limit))));
        }
        labels.addItem(new Choice<>(Optional.empty(), Bundle.TXT_AllLabels()));
        labels.setPrototypeDisplayValue(new Choice<>(Optional.empty(), "surprised, surprised"));
        labels.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                fillLabels();
            }
        });
        Mnemonics.setLocalizedText(uncertainFirst, Bundle.BTN_UncertainFirst());
        uncertainFirst.addActionListener(event -> sorting.accept(uncertainFirst.isSelected()));
        JPanel named = new JPanel(new BorderLayout(4, 0));
        named.add(label, BorderLayout.WEST);
        named.add(text, BorderLayout.CENTER);
        add(named);
        addChoice(tracks, Bundle.ACN_FilterTrack());
        addChoice(labels, Bundle.ACN_FilterLabel());
        addChoice(flags, Bundle.ACN_FilterFlag());
        addChoice(limits, Bundle.ACN_FilterConfidence());
        add(uncertainFirst);
        fillTracks();
    }

    private void addChoice(JComboBox<?> box, String name) {
        box.getAccessibleContext().setAccessibleName(name);
        box.setToolTipText(name);
        box.addActionListener(event -> tell());
        add(box);
    }

    /** Offers the tracks that there are now. */
    void fillTracks() {
        List<Choice<SegmentFilter.Tracks>> choices = new ArrayList<>();
        choices.add(new Choice<>(SegmentFilter.Tracks.USUAL, Bundle.TXT_UsualTracks()));
        choices.add(new Choice<>(SegmentFilter.Tracks.ALL, Bundle.TXT_AllTracks()));
        for (DocumentTrack track : session.tracks()) {
            choices.add(new Choice<>(
                    SegmentFilter.Tracks.only(track.id()), track.header().name()));
        }
        fill(tracks, choices);
    }

    private void fillLabels() {
        Set<String> used = new TreeSet<>();
        session.tracks().forEach(track -> track.items()
                .forEach(item -> used.add(item.annotation().label())));
        List<Choice<Optional<String>>> choices = new ArrayList<>();
        choices.add(new Choice<>(Optional.empty(), Bundle.TXT_AllLabels()));
        used.forEach(label -> choices.add(new Choice<>(Optional.of(label), label)));
        fill(labels, choices);
    }

    /** What was chosen stays chosen if it is still there. */
    private <T> void fill(JComboBox<Choice<T>> box, List<Choice<T>> choices) {
        T before = value(box);
        filling = true;
        try {
            box.removeAllItems();
            choices.forEach(box::addItem);
            for (int i = 0; i < choices.size(); i++) {
                if (Objects.equals(choices.get(i).value(), before)) {
                    box.setSelectedIndex(i);
                }
            }
        } finally {
            filling = false;
        }
        if (!Objects.equals(value(box), before)) {
            tell();
        }
    }

    private static <T> T value(JComboBox<Choice<T>> box) {
        int index = box.getSelectedIndex();
        return index < 0 ? null : box.getItemAt(index).value();
    }

    /** What is chosen. */
    SegmentFilter filter() {
        return new SegmentFilter(text.getText(), value(tracks), value(labels), value(flags), value(limits));
    }

    /** Says whether the least sure come first. */
    void showSorting(boolean uncertain) {
        uncertainFirst.setSelected(uncertain);
    }

    private void tell() {
        if (!filling && getComponentCount() > 0 && value(tracks) != null) {
            listener.accept(filter());
        }
    }
}
