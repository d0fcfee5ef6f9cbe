// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;

/** What a new track is to be: name, whose, and what it holds. */
@Messages({
    "LBL_NewTrackName=&Name:",
    "LBL_NewTrackKind=&By:",
    "LBL_NewTrackContent=&Holds:",
    "KIND_Annotator=an annotator",
    "KIND_Reference=the reference that others are measured by",
    "CONTENT_Emotion=emotions (stretches)",
    "CONTENT_Transition=transitions (points)",
    "CONTENT_Speech=speech (stretches)",
    "CONTENT_Other=anything (stretches and points)"
})
final class NewTrackPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 24;

    private final JTextField name;
    private final JComboBox<TrackKind> kind =
            new JComboBox<>(new TrackKind[] {TrackKind.ANNOTATOR, TrackKind.REFERENCE});
    private final JComboBox<TrackContent> content = new JComboBox<>(
            new TrackContent[] {TrackContent.EMOTION, TrackContent.TRANSITION, TrackContent.SPEECH, TrackContent.OTHER
            });

    NewTrackPanel(String proposedName) {
        super(new BorderLayout());
        name = new JTextField(proposedName, COLUMNS);
        kind.setRenderer(new Words<>(TrackKind.class, NewTrackPanel::text));
        content.setRenderer(new Words<>(TrackContent.class, NewTrackPanel::text));
        add(new FieldPanel()
                .add(Bundle.LBL_NewTrackName(), name)
                .add(Bundle.LBL_NewTrackKind(), kind)
                .add(Bundle.LBL_NewTrackContent(), content));
    }

    String trackName() {
        return name.getText().strip();
    }

    TrackKind kind() {
        return (TrackKind) kind.getSelectedItem();
    }

    TrackContent content() {
        return (TrackContent) content.getSelectedItem();
    }

    private static String text(TrackKind kind) {
        return kind == TrackKind.REFERENCE ? Bundle.KIND_Reference() : Bundle.KIND_Annotator();
    }

    private static String text(TrackContent content) {
        return switch (content) {
            case EMOTION -> Bundle.CONTENT_Emotion();
            case TRANSITION -> Bundle.CONTENT_Transition();
            case SPEECH -> Bundle.CONTENT_Speech();
            case OTHER -> Bundle.CONTENT_Other();
        };
    }

    /** Shows values by their words. */
    private static final class Words<T> extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<T, String> words;

        Words(Class<T> type, Function<T, String> words) {
            this.type = type;
            this.words = words;
        }

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            return super.getListCellRendererComponent(
                    list, value == null ? "" : words.apply(type.cast(value)), index, selected, focused);
        }
    }
}
