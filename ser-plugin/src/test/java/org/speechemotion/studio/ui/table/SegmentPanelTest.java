// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.FocusTraversalPolicy;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.form.OwnKeys;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;

/** The table of annotations and the bar for finding, in a real window. */
@WindowTest
class SegmentPanelTest {

    private final List<TimeSpan> jumps = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private AnnotationSession session;
    private SegmentPanel panel;
    private FindBar finding;
    private SegmentTable table;
    private JFrame frame;

    @BeforeEach
    void open() throws Exception {
        onEventThread(() -> {
            session = Sessions.inMemory(TableSamples.recording(100), problems);
            session.perform(new AddTrack(
                    SampleDocuments.track(
                            "mine",
                            TrackKind.ANNOTATOR,
                            stretch(0, 1, "sad").withConfidence(0.9),
                            stretch(1, 2, "happy").withConfidence(0.4),
                            stretch(2, 3, "sad")),
                    0));
            session.perform(new AddTrack(
                    SampleDocuments.track(
                            "model", TrackKind.MACHINE, stretch(0.5, 3, "calm").withConfidence(0.6)),
                    1));
            panel = new SegmentPanel(session, jumps::add, () -> {});
            finding = new FindBar(session, () -> Optional.empty(), jumps::add);
            frame = new JFrame("test");
            frame.add(panel);
            frame.add(finding, BorderLayout.SOUTH);
            frame.setSize(1200, 400);
            frame.setVisible(true);
            table = find(frame, SegmentTable.class, component -> true);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            frame.dispose();
            return null;
        });
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeAndWait(task);
        return task.get();
    }

    private static <T extends Component> T find(Container root, Class<T> type, Predicate<T> wanted) {
        for (Component child : root.getComponents()) {
            if (type.isInstance(child) && wanted.test(type.cast(child))) {
                return type.cast(child);
            }
            if (child instanceof Container container) {
                T found = find(container, type, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private List<Object> column(SegmentColumn column) {
        List<Object> values = new ArrayList<>();
        for (int row = 0; row < table.getRowCount(); row++) {
            values.add(table.getModel().getValueAt(table.convertRowIndexToModel(row), column.ordinal()));
        }
        return values;
    }

    private void press(int key) {
        table.dispatchEvent(new KeyEvent(table, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
    }

    @Test
    void rowsAndItemsAreSelectedTogether() throws Exception {
        onEventThread(() -> {
            table.setRowSelectionInterval(0, 0);
            assertThat(session.selected()).containsExactly(SampleDocuments.id(session.document(), 0));
            assertThat(jumps).containsExactly(new TimeSpan(0, 1));
            table.addRowSelectionInterval(2, 3);
            assertThat(session.selected()).hasSize(3);
            session.select(Set.of(SampleDocuments.id(session.document(), 2)));
            assertThat(table.getSelectedRows()).containsExactly(3);
            assertThat(jumps).hasSize(1);
            return null;
        });
    }

    @Test
    void sortingAndFilteringKeepWhatIsSelected() throws Exception {
        onEventThread(() -> {
            long item = SampleDocuments.id(session.document(), 1);
            session.select(Set.of(item));
            find(panel, JCheckBox.class, box -> true).doClick();
            assertThat(column(SegmentColumn.LABEL)).containsExactly("happy", "calm", "sad", "sad");
            assertThat(table.getSelectedRows()).containsExactly(0);
            find(panel, JTextField.class, field -> true).setText("sad");
            assertThat(column(SegmentColumn.LABEL)).containsExactly("sad", "sad");
            assertThat(panel.shownCount()).isEqualTo(2);
            assertThat(panel.count()).isEqualTo(4);
            assertThat(session.selected()).containsExactly(item);
            return null;
        });
    }

    @Test
    void oneTrackOnlyIsShownUntilItGoes() throws Exception {
        onEventThread(() -> {
            JComboBox<?> tracks = find(panel, JComboBox.class, box -> true);
            tracks.setSelectedIndex(3);
            assertThat(column(SegmentColumn.TRACK)).containsExactly("model");
            session.undo();
            assertThat(column(SegmentColumn.TRACK)).containsExactly("mine", "mine", "mine");
            return null;
        });
    }

    @Test
    void deleteAndEnterActOnTheChosenRows() throws Exception {
        onEventThread(() -> {
            table.setRowSelectionInterval(0, 3);
            press(KeyEvent.VK_DELETE);
            assertThat(column(SegmentColumn.TRACK)).containsExactly("model");
            session.undo();
            assertThat(table.getRowCount()).isEqualTo(4);
            table.setRowSelectionInterval(2, 2);
            jumps.clear();
            press(KeyEvent.VK_ENTER);
            assertThat(jumps).containsExactly(new TimeSpan(1, 2));
            return null;
        });
    }

    @Test
    void aLabelIsChosenInPlaceWithTheKeyboard() throws Exception {
        onEventThread(() -> {
            table.changeSelection(0, SegmentColumn.LABEL.ordinal(), false, false);
            assertThat(table.editCellAt(0, SegmentColumn.LABEL.ordinal())).isTrue();
            JComboBox<?> box = (JComboBox<?>) table.getEditorComponent();
            assertThat(box.isEditable()).isTrue();
            box.setSelectedItem("surprised");
            assertThat(table.isEditing()).isFalse();
            assertThat(column(SegmentColumn.LABEL).get(0)).isEqualTo("surprised");
            assertThat(table.editCellAt(1, SegmentColumn.LABEL.ordinal()))
                    .as("what a model said")
                    .isFalse();
            return null;
        });
    }

    private static List<Component> all(Container root) {
        List<Component> all = new ArrayList<>();
        for (Component child : root.getComponents()) {
            all.add(child);
            if (child instanceof Container container) {
                all.addAll(all(container));
            }
        }
        return all;
    }

    @Test
    void keysAreForTheBarsAlsoOnTheirButtons() throws Exception {
        onEventThread(() -> {
            finding.open();
            assertThat(all(finding)).hasSizeGreaterThan(12).allMatch(OwnKeys::areOf);
            assertThat(OwnKeys.areOf(find(panel, JCheckBox.class, box -> true))).isTrue();
            assertThat(OwnKeys.areOf(find(panel, JComboBox.class, box -> true))).isTrue();
            assertThat(OwnKeys.areOf(table)).isFalse();
            assertThat(OwnKeys.areOf(null)).isFalse();
            return null;
        });
    }

    @Test
    void tabGoesFromFindToReplaceAndThenToTheButtons() throws Exception {
        onEventThread(() -> {
            finding.open();
            JTextField what = find(finding, JTextField.class, field -> true);
            JTextField by = find(finding, JTextField.class, field -> field != what);
            FocusTraversalPolicy policy = frame.getFocusTraversalPolicy();
            assertThat(policy.getComponentAfter(frame, what)).isSameAs(by);
            assertThat(policy.getComponentAfter(frame, by))
                    .isInstanceOfSatisfying(
                            JButton.class, next -> assertThat(next.getText()).isEqualTo("Next"));
            assertThat(policy.getComponentBefore(frame, by)).isSameAs(what);
            List<String> buttons = new ArrayList<>();
            Component next = policy.getComponentAfter(frame, by);
            while (SwingUtilities.isDescendingFrom(next, finding) && buttons.size() < 20) {
                buttons.add(next instanceof AbstractButton button ? button.getText() : "scope");
                next = policy.getComponentAfter(frame, next);
            }
            assertThat(buttons)
                    .containsExactly(
                            "Next", "Previous", "scope", "Match case", "Whole label", "Regular expression", "Close");
            return null;
        });
    }

    @Test
    void aNarrowWindowHasTheWholeFilterAndWholeTimes() throws Exception {
        onEventThread(() -> {
            finding.open();
            frame.setSize(560, 500);
            frame.validate();
            return null;
        });
        onEventThread(() -> {
            frame.validate();
            JCheckBox uncertain = find(panel, JCheckBox.class, box -> true);
            JTextField text = find(panel, JTextField.class, field -> true);
            for (Component each : List.of(uncertain, text)) {
                assertThat(each.getWidth()).isEqualTo(each.getPreferredSize().width);
                assertThat(((JComponent) each).getVisibleRect()).isEqualTo(new Rectangle(each.getSize()));
            }
            for (JButton each : all(finding).stream()
                    .filter(JButton.class::isInstance)
                    .map(JButton.class::cast)
                    .toList()) {
                assertThat(each.getVisibleRect()).as(each.getText()).isEqualTo(new Rectangle(each.getSize()));
            }
            for (SegmentColumn column : List.of(SegmentColumn.START, SegmentColumn.END, SegmentColumn.LENGTH)) {
                Component cell = table.prepareRenderer(table.getCellRenderer(2, column.ordinal()), 2, column.ordinal());
                assertThat(table.getCellRect(2, column.ordinal(), false).width)
                        .isGreaterThanOrEqualTo(cell.getPreferredSize().width);
            }
            return null;
        });
    }

    @Test
    void findsGoesThereAndReplacesAllInOneStep() throws Exception {
        onEventThread(() -> {
            finding.open();
            JTextField what = find(finding, JTextField.class, field -> true);
            what.setText("sad");
            finding.findNext();
            assertThat(jumps).containsExactly(new TimeSpan(0, 1));
            finding.findNext();
            finding.findNext();
            assertThat(jumps).containsExactly(new TimeSpan(0, 1), new TimeSpan(2, 3), new TimeSpan(0, 1));
            find(finding, JTextField.class, field -> field != what).setText("angry");
            find(finding, JButton.class, button -> button.getText().equals("Replace All"))
                    .doClick();
            assertThat(column(SegmentColumn.LABEL)).containsExactly("angry", "calm", "happy", "angry");
            session.undo();
            assertThat(column(SegmentColumn.LABEL)).containsExactly("sad", "calm", "happy", "sad");
            assertThat(problems).isEmpty();
            return null;
        });
    }
}
