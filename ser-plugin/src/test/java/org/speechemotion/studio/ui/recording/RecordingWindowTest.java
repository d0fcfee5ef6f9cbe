// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.accessibility.Accessible;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JScrollBar;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.testing.EnglishNumbers;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.LaneView;
import org.speechemotion.studio.ui.lane.TimeViewport;
import org.speechemotion.studio.ui.sound.FakeOutput;

/** The content of a recording window in a real frame, on synthetic sound, with a device and an analyzer of the test's. */
@WindowTest
@EnglishNumbers
class RecordingWindowTest {

    private static final long MOST_EVENT_MILLIS = 400;
    private static final double SECONDS = 20;

    @TempDir
    private Path folder;

    private final FakeOutput output = new FakeOutput();
    private final FakeAnalyzer analyzer = new FakeAnalyzer();
    private final List<String> problems = new ArrayList<>();
    private EventThreadWatchdog watchdog;
    private JFrame frame;
    private RecordingPanel panel;
    private OverviewLoader overview;

    @BeforeEach
    void open() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), SECONDS, 2);
        watchdog = new EventThreadWatchdog();
        onEventThread(() -> {
            RecordingDocument document = new RecordingDocument(Sessions.inMemory(recording));
            panel = new RecordingPanel(document, new RecordingPanel.Services(output, this::analysis));
            overview = new OverviewLoader(document);
            frame = new JFrame("test");
            frame.setContentPane(panel);
            frame.setSize(1100, 760);
            frame.setVisible(true);
            overview.start();
            return null;
        });
        waitFor(() -> panel.axis().view().width() > 900 && panel.axis().view().isWhole());
        waitFor(() -> panel.document().peaks().loudest() < 1);
    }

    private AnalysisController analysis(RecordingDocument document) {
        return new AnalysisController(
                document,
                name -> analyzer,
                () -> new AnalysisController.Request("toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                problems::add);
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            overview.close();
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

    private BufferedImage picture() throws Exception {
        return onEventThread(this::paint);
    }

    private BufferedImage paint() {
        BufferedImage image = new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        panel.paint(g);
        g.dispose();
        return image;
    }

    /** Number of colours of a lane's canvas: few while it is empty. */
    private int colours(String lane) throws Exception {
        // Painted and looked at in one event: a window manager may resize the window in between.
        return onEventThread(() -> {
            panel.validate();
            BufferedImage image = paint();
            LaneView view = lane(lane);
            int top = javax.swing.SwingUtilities.convertPoint(view, 0, 0, panel).y;
            int bottom = Math.min(image.getHeight(), top + view.getHeight());
            Set<Integer> colours = new HashSet<>();
            for (int x = LaneView.HEADER + 5; x < Math.min(image.getWidth(), view.getWidth()); x += 3) {
                for (int y = Math.max(0, top); y < bottom; y += 2) {
                    colours.add(image.getRGB(x, y));
                }
            }
            return colours.size();
        });
    }

    private LaneView lane(String name) {
        return panel.lanes().laneViews().stream()
                .map(LaneView.class::cast)
                .filter(view -> view.getAccessibleContext().getAccessibleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void mouse(int id, double time, int modifiers, int clicks) throws Exception {
        onEventThread(() -> {
            LaneView view = lane("Spectrogram");
            int x = LaneView.HEADER + (int) Math.round(panel.axis().view().x(time));
            int button = id == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
            view.dispatchEvent(new MouseEvent(
                    view,
                    id,
                    System.currentTimeMillis(),
                    modifiers | InputEvent.BUTTON1_DOWN_MASK,
                    x,
                    20,
                    clicks,
                    false,
                    button));
            return null;
        });
    }

    private void wheel(double time, int turns, int modifiers) throws Exception {
        onEventThread(() -> {
            LaneView view = lane("Spectrogram");
            int x = LaneView.HEADER + (int) Math.round(panel.axis().view().x(time));
            view.dispatchEvent(new MouseWheelEvent(
                    view,
                    MouseEvent.MOUSE_WHEEL,
                    System.currentTimeMillis(),
                    modifiers,
                    x,
                    20,
                    0,
                    false,
                    MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    1,
                    turns));
            return null;
        });
    }

    @Test
    void showsTheSoundOnItsOwn() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (colours("Spectrogram") < 100 && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(colours("Spectrogram")).isGreaterThan(100);
        assertThat(colours("Channel 1")).isGreaterThan(3);
        assertThat(colours("Channel 2")).isGreaterThan(3);
    }

    @Test
    void zoomsAtThePointerAndScrollsWithTheWheel() throws Exception {
        wheel(12, -6, InputEvent.CTRL_DOWN_MASK);
        TimeViewport zoomed = onEventThread(() -> panel.axis().view());
        assertThat(zoomed.end() - zoomed.start()).isLessThan(SECONDS / 3);
        assertThat(zoomed.visible().contains(12)).isTrue();
        wheel(12, 2, 0);
        double scrolled = onEventThread(() -> panel.axis().view().start());
        assertThat(scrolled).isGreaterThan(zoomed.start());
        wheel(12, -2, InputEvent.SHIFT_DOWN_MASK);
        assertThat(onEventThread(() -> panel.axis().view().start())).isLessThan(scrolled);
        onEventThread(() -> {
            JScrollBar bar = find(panel, JScrollBar.class, "Position in the recording");
            bar.setValue(0);
            return null;
        });
        assertThat(onEventThread(() -> panel.axis().view().start())).isZero();
    }

    @Test
    void aClickSeeksAndADragSelects() throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, 5, 0, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 5, 0, 1);
        assertThat(onEventThread(() -> panel.document().playhead())).isBetween(4.95, 5.05);
        mouse(MouseEvent.MOUSE_PRESSED, 10, 0, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 8, 0, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 6, 0, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 6, 0, 1);
        TimeSpan selected = onEventThread(() -> panel.document().selection().orElseThrow());
        assertThat(selected.start()).isBetween(5.95, 6.05);
        assertThat(selected.end()).isBetween(9.95, 10.05);
        onEventThread(() -> {
            panel.commands().zoomToSelection();
            return null;
        });
        assertThat(onEventThread(() -> panel.axis().view().start())).isBetween(5.0, 6.0);
        mouse(MouseEvent.MOUSE_PRESSED, 7, 0, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 7, 0, 1);
        assertThat(onEventThread(() -> panel.document().selection())).isEmpty();
    }

    @Test
    void aDragWithCtrlScrubsAndSelectsNothing() throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, 5, InputEvent.CTRL_DOWN_MASK, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 8, InputEvent.CTRL_DOWN_MASK, 1);
        assertThat(onEventThread(() -> panel.document().playhead())).isBetween(7.95, 8.05);
        waitFor(() -> output.opened == 1);
        mouse(MouseEvent.MOUSE_RELEASED, 8, InputEvent.CTRL_DOWN_MASK, 1);
        assertThat(onEventThread(() -> panel.document().selection())).isEmpty();
        assertThat(onEventThread(() -> panel.document().playhead())).isBetween(7.95, 8.05);
        assertThat(onEventThread(() -> panel.commands().isPlaying())).isFalse();
    }

    @Test
    void playsWithThePlayheadWhereTheDeviceIs() throws Exception {
        output.holdsDrain = true;
        onEventThread(() -> {
            panel.commands().seek(2);
            panel.commands().playOrPause();
            return null;
        });
        waitFor(() -> output.opened == 1);
        output.frames = SoundFiles.RATE * 3L;
        waitFor(() -> Math.abs(panel.document().playhead() - 5) < 0.02);
        onEventThread(() -> {
            panel.commands().playOrPause();
            return null;
        });
        assertThat(onEventThread(() -> panel.commands().isPlaying())).isFalse();
        assertThat(onEventThread(() -> panel.document().playhead())).isBetween(4.98, 5.02);
    }

    @Test
    void analysesAndJumpsThroughTheTables() throws Exception {
        assertThat(onEventThread(() -> table("Segments").getRowCount())).isZero();
        onEventThread(() -> {
            panel.commands().analyse();
            return null;
        });
        assertThat(analyzer.begun.await(60, TimeUnit.SECONDS)).isTrue();
        analyzer.goOn.countDown();
        waitFor(() -> table("Segments").getRowCount() == 3);
        assertThat(onEventThread(() -> table("Transitions").getRowCount())).isEqualTo(2);
        assertThat(colours("Emotions")).isGreaterThan(10);
        assertThat(colours("Probability")).isGreaterThan(10);
        onEventThread(() -> {
            panel.axis().show(panel.axis().view().zoomed(8, 0));
            table("Segments").setRowSelectionInterval(2, 2);
            return null;
        });
        assertThat(onEventThread(() -> panel.document().playhead())).isEqualTo(8);
        assertThat(onEventThread(() -> panel.document().selection())).hasValue(new TimeSpan(8, 12));
        assertThat(onEventThread(() -> panel.axis().view().x(8))).isBetween(0.0, 900.0);
        onEventThread(() -> {
            panel.commands().seek(1);
            panel.commands().goToTransition(true);
            return null;
        });
        assertThat(onEventThread(() -> panel.document().playhead())).isEqualTo(4);
        assertThat(problems).isEmpty();
    }

    @Test
    void theKeyboardReachesTheRowsAndSpaceIsLeftForPlaying() throws Exception {
        onEventThread(() -> {
            panel.document()
                    .setAnalysis(
                            FakeAnalyzer.result(panel.document().recording().path()));
            JTable table = table("Segments");
            table.setRowSelectionInterval(1, 1);
            panel.commands().seek(0);
            table.setRowSelectionInterval(1, 1);
            KeyEvent space = new KeyEvent(table, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_SPACE, ' ');
            table.dispatchEvent(space);
            assertThat(space.isConsumed()).isFalse();
            KeyEvent enter = new KeyEvent(table, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ENTER, '\n');
            table.dispatchEvent(enter);
            return null;
        });
        assertThat(onEventThread(() -> panel.document().playhead())).isEqualTo(4);
    }

    @Test
    void nothingKeepsTheEventThreadLong() throws Exception {
        onEventThread(() -> {
            panel.document()
                    .setAnalysis(
                            FakeAnalyzer.result(panel.document().recording().path()));
            return null;
        });
        wheel(10, -1, InputEvent.CTRL_DOWN_MASK);
        picture();
        watchdog.forgetLongest();
        for (int i = 0; i < 30; i++) {
            wheel(10, i % 10 < 6 ? -2 : 3, InputEvent.CTRL_DOWN_MASK);
            wheel(10, i % 3 - 1, 0);
            picture();
        }
        assertThat(watchdog.longestMillis()).isLessThan(MOST_EVENT_MILLIS);
    }

    @Test
    void everyControlHasAName() throws Exception {
        List<String> nameless = new ArrayList<>();
        onEventThread(() -> {
            collectNameless(panel, nameless);
            return null;
        });
        assertThat(nameless).isEmpty();
    }

    private static void collectNameless(Container parent, List<String> nameless) {
        for (Component child : parent.getComponents()) {
            boolean control = child instanceof AbstractButton || child instanceof JTable || child instanceof LaneView;
            boolean inside = child.getParent() instanceof JScrollBar;
            if (control
                    && !inside
                    && ((Accessible) child).getAccessibleContext().getAccessibleName() == null) {
                nameless.add(child.toString());
            }
            if (child instanceof Container container) {
                collectNameless(container, nameless);
            }
        }
    }

    private JTable table(String name) {
        return find(panel, JTable.class, name);
    }

    private static <C extends Component> C find(Container parent, Class<C> type, String name) {
        C found = findOrNull(parent, type, name);
        assertThat(found).as(name).isNotNull();
        return found;
    }

    private static <C extends Component> C findOrNull(Container parent, Class<C> type, String name) {
        for (Component child : parent.getComponents()) {
            if (type.isInstance(child)
                    && name.equals(child.getAccessibleContext().getAccessibleName())) {
                return type.cast(child);
            }
            if (child instanceof Container container) {
                C found = findOrNull(container, type, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
