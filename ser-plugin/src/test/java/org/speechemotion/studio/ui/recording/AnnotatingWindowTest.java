// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.ChangeVocabulary;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.MergeCommand;
import org.speechemotion.studio.ui.label.SelectionCommands;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.label.TimeCommands;
import org.speechemotion.studio.ui.lane.LaneView;
import org.speechemotion.studio.ui.sound.FakeOutput;

/** Annotating in a real window, by the mouse and by keys: lanes, table and history go together. */
@WindowTest
class AnnotatingWindowTest {

    private static final int SHIFT = InputEvent.SHIFT_DOWN_MASK;
    private static final int CTRL = InputEvent.CTRL_DOWN_MASK;
    private static final int ALT = InputEvent.ALT_DOWN_MASK;

    @TempDir
    private Path folder;

    private EventThreadWatchdog watchdog;
    private AnnotationSession session;
    private RecordingPanel panel;
    private JFrame frame;
    private LaneView lane;

    @BeforeEach
    void open() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 20, 1);
        watchdog = new EventThreadWatchdog();
        onEventThread(() -> {
            session = Sessions.inMemory(recording);
            session.perform(new AddTrack(
                    SampleDocuments.track(
                            "mine",
                            TrackKind.ANNOTATOR,
                            SampleDocuments.stretch(2, 4, "calm"),
                            SampleDocuments.stretch(4, 6, "sad"),
                            SampleDocuments.stretch(10, 12, "happy")),
                    0));
            panel = new RecordingPanel(
                    new RecordingDocument(session),
                    new RecordingPanel.Services(
                            new FakeOutput(),
                            each -> new AnalysisController(
                                    each,
                                    name -> new FakeAnalyzer(),
                                    () -> new AnalysisController.Request(
                                            "toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                                    problem -> {})));
            frame = new JFrame("test");
            frame.setContentPane(panel);
            frame.setSize(1300, 900);
            frame.setVisible(true);
            return null;
        });
        int[] last = {0, 0};
        waitFor(() -> {
            int width = panel.axis().view().width();
            last[1] = width == last[0] ? last[1] + 1 : 0;
            last[0] = width;
            return width > 900 && last[1] > 20;
        });
        lane = onEventThread(() -> panel.lanes().laneViews().stream()
                .map(LaneView.class::cast)
                .filter(view -> "mine".equals(view.getAccessibleContext().getAccessibleName()))
                .findFirst()
                .orElseThrow());
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            panel.close();
            frame.dispose();
            return null;
        });
        watchdog.close();
        assertThat(watchdog.caught()).as("what the event thread must not do").isEmpty();
    }

    private <T> T onEventThread(Callable<T> work) throws Exception {
        return watchdog.run(work);
    }

    private void waitFor(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!onEventThread(condition)) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private void mouse(int id, double time, int modifiers) throws Exception {
        onEventThread(() -> {
            int x = LaneView.HEADER + (int) Math.round(panel.axis().view().x(time));
            int button = id == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
            int down = modifiers | (id == MouseEvent.MOUSE_RELEASED ? 0 : InputEvent.BUTTON1_DOWN_MASK);
            lane.dispatchEvent(new MouseEvent(
                    lane, id, System.currentTimeMillis(), down, x, lane.getHeight() / 2, 1, false, button));
            return null;
        });
    }

    private void drag(double from, double to, int modifiers) throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, from, modifiers);
        for (int i = 1; i <= 6; i++) {
            mouse(MouseEvent.MOUSE_DRAGGED, from + (to - from) * i / 6, modifiers);
        }
        mouse(MouseEvent.MOUSE_RELEASED, to, modifiers);
    }

    private void click(double time, int modifiers) throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, time, modifiers);
        mouse(MouseEvent.MOUSE_RELEASED, time, modifiers);
    }

    private void key(Component on, int code, char typed) throws Exception {
        onEventThread(() -> {
            for (int id : new int[] {KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED}) {
                on.dispatchEvent(new KeyEvent(on, id, System.currentTimeMillis(), 0, code, typed));
            }
            return null;
        });
    }

    private List<String> said() throws Exception {
        return onEventThread(() -> session.tracks().get(0).items().items().stream()
                .map(item -> String.format(
                        Locale.ROOT,
                        "%.1f-%.1f %s",
                        item.start(),
                        item.end(),
                        item.annotation().label()))
                .toList());
    }

    private List<Double> selected() throws Exception {
        return onEventThread(
                () -> session.selectedItems().stream().map(Item::start).toList());
    }

    private <T> T command(Class<T> type) throws Exception {
        return onEventThread(() -> panel.annotationActions().lookup().lookup(type));
    }

    private static JTable table(Container root) {
        for (Component child : root.getComponents()) {
            JTable found = child instanceof JTable table
                            && "Segments".equals(table.getAccessibleContext().getAccessibleName())
                    ? table
                    : child instanceof Container inner ? table(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void aDraggedBorderIsDrawnToThePlayheadAndUndone() throws Exception {
        onEventThread(() -> {
            panel.document().movePlayhead(7, false);
            return null;
        });
        drag(5.98, 6.95, 0);
        assertThat(said()).contains("4.0-7.0 sad");
        onEventThread(() -> {
            session.undo();
            return null;
        });
        assertThat(said()).contains("4.0-6.0 sad");
        onEventThread(() -> {
            session.redo();
            return null;
        });
        assertThat(said()).contains("4.0-7.0 sad");
        drag(11.99, 13, ALT);
        assertThat(said().get(2)).startsWith("10.0-13.0");
    }

    @Test
    void aRectangleSelectsWhatItTouchesAndAdds() throws Exception {
        drag(8, 5, SHIFT);
        assertThat(selected()).containsExactly(4.0);
        drag(8, 11, SHIFT | CTRL);
        assertThat(selected()).containsExactly(4.0, 10.0);
        drag(13, 2.5, SHIFT);
        assertThat(selected()).containsExactly(2.0, 4.0, 10.0);
        assertThat(onEventThread(() -> panel.document().selection())).isEmpty();
        assertThat(onEventThread(() -> table(frame).getSelectedRowCount())).isEqualTo(3);
        drag(13, 14, SHIFT);
        assertThat(selected()).isEmpty();
    }

    @Test
    void aClickWithShiftBesideAllExtendsTheSelectedTime() throws Exception {
        onEventThread(() -> {
            panel.document().select(Optional.of(new TimeSpan(7, 8)), false);
            return null;
        });
        click(9, SHIFT);
        TimeSpan span = onEventThread(() -> panel.document().selection().orElseThrow());
        assertThat(span.start()).isEqualTo(7);
        assertThat(span.end()).isBetween(8.95, 9.05);
    }

    @Test
    void aKeyOfTheVocabularyLabelsWhatIsSelected() throws Exception {
        click(5, 0);
        Vocabulary words = new Vocabulary(
                "",
                List.of(
                        Vocabulary.Term.of("calm"),
                        Vocabulary.Term.of("sad"),
                        Vocabulary.Term.of("happy"),
                        new Vocabulary.Term("proud", 'z', null, "")));
        onEventThread(() ->
                session.perform(new ChangeVocabulary(session.tracks().get(0).id(), words, Map.of())));
        key(panel, KeyEvent.VK_Z, 'z');
        assertThat(said()).contains("4.0-6.0 proud");
        assertThat(onEventThread(() -> table(frame).getValueAt(1, 3))).isEqualTo("proud");
    }

    @Test
    void newOnesAreMadeSplitAndJoined() throws Exception {
        onEventThread(() -> {
            panel.document().select(Optional.of(new TimeSpan(14, 16)), false);
            return null;
        });
        TimeCommands time = command(TimeCommands.class);
        onEventThread(() -> {
            time.create();
            return null;
        });
        assertThat(said()).hasSize(4).last().asString().startsWith("14.0-16.0");
        assertThat(selected()).containsExactly(14.0);
        onEventThread(() -> {
            panel.document().movePlayhead(15, false);
            panel.annotationActions().lookup().lookup(SelectionCommands.class).split();
            return null;
        });
        assertThat(said()).hasSize(5);
        onEventThread(() -> {
            session.select(session.tracks().get(0).items().items().stream()
                    .filter(item -> item.start() >= 14)
                    .map(Item::id)
                    .toList());
            panel.annotationActions().lookup().lookup(MergeCommand.class).merge();
            return null;
        });
        assertThat(said()).hasSize(4).last().asString().startsWith("14.0-16.0");
        onEventThread(() -> {
            for (int i = 0; i < 3; i++) {
                session.undo();
            }
            return null;
        });
        assertThat(said()).hasSize(3);
    }

    @Test
    void aCellIsEditedInItsPlaceAndTheLaneFollows() throws Exception {
        JTable table = onEventThread(() -> table(frame));
        onEventThread(() -> {
            session.select(Set.of());
            int column = table.getColumnModel().getColumnIndex("End");
            table.editCellAt(2, column);
            ((JTextField) table.getEditorComponent()).setText("13.5");
            table.getCellEditor().stopCellEditing();
            return null;
        });
        assertThat(said()).contains("10.0-13.5 happy");
        click(13.2, 0);
        assertThat(selected()).containsExactly(10.0);
    }

    @Test
    void theTableDeletesAndBringsBack() throws Exception {
        JTable table = onEventThread(() -> table(frame));
        click(3, 0);
        onEventThread(() -> {
            table.getActionMap().get("deleteSelected").actionPerformed(null);
            return null;
        });
        assertThat(said()).hasSize(2);
        assertThat(onEventThread(table::getRowCount)).isEqualTo(2);
        onEventThread(() -> {
            session.undo();
            return null;
        });
        assertThat(onEventThread(table::getRowCount)).isEqualTo(3);
    }
}
