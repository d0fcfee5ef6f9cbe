// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.ui.form.TypedListener;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * A field in the place of an annotation, for its label. It proposes the labels of the vocabulary, or those that the track
 * has, that begin with what is typed; Enter takes it, Escape leaves it, so does a click elsewhere.
 */
@Messages("ACN_LabelEditor=Label")
final class LabelEditor extends JTextField {

    private static final long serialVersionUID = 1L;
    private static final int NARROWEST = 130;
    private static final int ROWS = 8;

    private final transient LaneView view;
    private final transient AnnotationSession session;
    private final transient Consumer<AnnotationEvent> listener = this::sessionChanged;
    private final long item;
    private final List<String> labels;
    private final JPopupMenu popup = new JPopupMenu();
    private final JList<String> list = new JList<>();
    private boolean closed;

    private LabelEditor(LaneView view, AnnotationSession session, long item, String label) {
        super(label);
        this.view = view;
        this.session = session;
        this.item = item;
        labels = labels(session, item);
        getAccessibleContext().setAccessibleName(Bundle.ACN_LabelEditor());
        list.setFocusable(false);
        popup.setFocusable(false);
        JScrollPane scroller = new JScrollPane(list);
        scroller.setBorder(BorderFactory.createEmptyBorder());
        popup.add(scroller);
        key("ENTER", this::take);
        key("ESCAPE", this::end);
        key("DOWN", () -> choose(1));
        key("UP", () -> choose(-1));
        key("TAB", this::take);
        setFocusTraversalKeysEnabled(false);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                if (!event.isTemporary()) {
                    end();
                }
            }
        });
        getDocument().addDocumentListener(new TypedListener(this::propose));
        session.addListener(listener);
    }

    /** Opens a field on an annotation of a lane; whether the annotation can be edited there. */
    static boolean open(LaneView view, TrackLane lane, long item) {
        AnnotationSession session = lane.session();
        Optional<Rectangle> bounds = lane.bounds(item, view.view(), view.getHeight());
        if (bounds.isEmpty() || !session.isEditable(item)) {
            return false;
        }
        String label = session.document().item(item).orElseThrow().annotation().label();
        LabelEditor editor = new LabelEditor(view, session, item, label);
        Rectangle place = bounds.get();
        int height = editor.getPreferredSize().height;
        int width = Math.max(NARROWEST, Math.min(place.width, 2 * NARROWEST));
        int left = Math.max(0, Math.min(LaneView.HEADER + place.x, view.getWidth() - width));
        int top = Math.max(0, Math.min(place.y + (place.height - height) / 2, view.getHeight() - height));
        view.add(editor);
        editor.setBounds(left, top, width, height);
        view.repaint();
        editor.selectAll();
        editor.requestFocusInWindow();
        return true;
    }

    /** Those of the vocabulary; if any are allowed, those that are there already. */
    private static List<String> labels(AnnotationSession session, long item) {
        return session.document()
                .trackOf(item)
                .flatMap(session.document()::track)
                .map(track -> {
                    Vocabulary vocabulary = track.header().vocabulary();
                    if (!vocabulary.terms().isEmpty()) {
                        return vocabulary.labels();
                    }
                    Set<String> used = new TreeSet<>(Vocabulary.EMOTIONS.labels());
                    track.items().forEach(each -> used.add(each.annotation().label()));
                    return List.copyOf(used);
                })
                .orElse(List.of());
    }

    private void key(String key, Runnable work) {
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    private void propose() {
        String typed = getText().toLowerCase(Locale.ROOT);
        List<String> fitting = labels.stream()
                .filter(label -> label.toLowerCase(Locale.ROOT).startsWith(typed) && !label.equals(getText()))
                .toList();
        list.setListData(fitting.toArray(String[]::new));
        if (fitting.isEmpty()) {
            popup.setVisible(false);
        } else {
            list.setSelectedIndex(typed.isEmpty() ? -1 : 0);
            showList();
        }
    }

    private void showList() {
        list.setVisibleRowCount(Math.min(ROWS, list.getModel().getSize()));
        list.setFixedCellWidth(getWidth() - 4);
        popup.pack();
        popup.show(this, 0, getHeight());
    }

    private void choose(int places) {
        if (!popup.isVisible()) {
            list.setListData(labels.toArray(String[]::new));
            showList();
        }
        int next = Math.max(0, Math.min(list.getModel().getSize() - 1, list.getSelectedIndex() + places));
        list.setSelectedIndex(next);
        list.ensureIndexIsVisible(next);
    }

    private void take() {
        String chosen = popup.isVisible() && list.getSelectedValue() != null
                ? list.getSelectedValue()
                : getText().strip();
        end();
        session.perform(new Relabel(Set.of(item), chosen));
    }

    /** What is edited may go, such as by an undo. */
    private void sessionChanged(AnnotationEvent event) {
        if (event instanceof AnnotationEvent.DocumentChanged
                && session.document().item(item).isEmpty()) {
            end();
        }
    }

    private void end() {
        if (!closed) {
            closed = true;
            session.removeListener(listener);
            popup.setVisible(false);
            boolean focused = isFocusOwner();
            view.remove(this);
            view.repaint();
            if (focused) {
                view.giveFocusBack();
            }
        }
    }
}
