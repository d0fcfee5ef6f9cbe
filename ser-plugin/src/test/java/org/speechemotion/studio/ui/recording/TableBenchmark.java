// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.AWTEvent;
import java.awt.BorderLayout;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JFrame;
import javax.swing.JTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.sound.FakeOutput;
import org.speechemotion.studio.ui.table.SegmentPanel;

/**
 * How long a table of 50,000 annotations takes to open and to follow changes of all of them, alone and below the lanes: until
 * it shows them, and the longest event on the event thread meanwhile. No test: run it with {@code -Dtest=TableBenchmark}.
 */
@Tag("benchmark")
@WindowTest
class TableBenchmark {

    private static final int ITEMS = 50_000;
    private static final double LENGTH = 0.012;
    private static final int RUNS = 10;
    private static final int LABEL_COLUMN = 3;

    @TempDir
    private Path folder;

    private final TimedQueue events = new TimedQueue();
    private final Map<String, List<Double>> shown = new TreeMap<>();
    private final Map<String, List<Double>> longest = new TreeMap<>();
    private AnnotationSession session;
    private RecordingPanel lanes;
    private SegmentPanel panel;
    private JTable table;
    private JFrame frame;

    /** Measures each event. */
    private static final class TimedQueue extends EventQueue {

        private volatile double most;

        @Override
        protected void dispatchEvent(AWTEvent event) {
            long before = System.nanoTime();
            super.dispatchEvent(event);
            most = Math.max(most, (System.nanoTime() - before) / 1e6);
        }

        void end() {
            pop();
        }
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    @Test
    void followsChangesOfFiftyThousandAnnotations() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("long.wav"), ITEMS * LENGTH, 1);
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(events);
        try {
            for (boolean withLanes : new boolean[] {false, true}) {
                onEventThread(() -> open(recording, withLanes));
                Thread.sleep(3000);
                String where = withLanes ? "below the lanes: " : "alone: ";
                for (int run = -1; !withLanes && run < RUNS; run++) {
                    AnnotationSession other = session(recording);
                    measure(where + "open", run, "calm", () -> openTable(other));
                }
                onEventThread(() -> {
                    openTable(session);
                    return null;
                });
                measureAll(where);
                onEventThread(() -> {
                    if (lanes != null) {
                        lanes.close();
                    }
                    frame.dispose();
                    return null;
                });
            }
        } finally {
            onEventThread(() -> {
                events.end();
                return null;
            });
        }
        shown.forEach((what, times) ->
                System.out.printf("%-36s shown %s  longest event %s%n", what, text(times), text(longest.get(what))));
    }

    private void measureAll(String where) throws Exception {
        Set<Long> all = new HashSet<>();
        session.tracks().get(0).items().forEach(item -> all.add(item.id()));
        for (int run = -1; run < RUNS; run++) {
            String label = where + run;
            measure(where + "select all", run, "calm", () -> session.select(all));
            measure(where + "relabel all", run, label, () -> session.perform(new Relabel(all, label)));
            measure(where + "undo of it", run, "calm", session::undo);
            measure(where + "redo of it", run, label, session::redo);
            measure(where + "undo again", run, "calm", session::undo);
            onEventThread(() -> {
                session.select(Set.of());
                return null;
            });
        }
    }

    private void measure(String what, int run, String label, Runnable work) throws Exception {
        System.gc();
        Thread.sleep(300);
        events.most = 0;
        long begin = System.nanoTime();
        onEventThread(() -> {
            work.run();
            return null;
        });
        while (!onEventThread(() -> table.getRowCount() == ITEMS && label.equals(table.getValueAt(0, LABEL_COLUMN)))) {
            Thread.sleep(2);
        }
        // After the painting.
        onEventThread(() -> null);
        double wall = (System.nanoTime() - begin) / 1e6;
        if (run >= 0) {
            shown.computeIfAbsent(what, key -> new ArrayList<>()).add(wall);
            longest.computeIfAbsent(what, key -> new ArrayList<>()).add(events.most);
        }
    }

    private static AnnotationSession session(Recording recording) {
        AnnotationSession made = Sessions.inMemory(recording);
        Annotation[] annotations = new Annotation[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            annotations[i] = SampleDocuments.stretch(i * LENGTH, (i + 1) * LENGTH, i % 3 == 0 ? "calm" : "angry");
        }
        made.perform(new AddTrack(SampleDocuments.track("mine", TrackKind.ANNOTATOR, annotations), 0));
        return made;
    }

    private Object open(Recording recording, boolean withLanes) {
        session = session(recording);
        frame = new JFrame("table");
        frame.setLayout(new BorderLayout());
        if (withLanes) {
            RecordingDocument document = new RecordingDocument(session);
            lanes = new RecordingPanel(
                    document,
                    new RecordingPanel.Services(
                            new FakeOutput(),
                            each -> new AnalysisController(
                                    each,
                                    name -> new FakeAnalyzer(),
                                    () -> new AnalysisController.Request(
                                            "toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                                    problem -> {})));
            frame.add(lanes);
        }
        frame.setSize(1600, 980);
        frame.setVisible(true);
        return null;
    }

    private void openTable(AnnotationSession shownSession) {
        if (panel != null && panel.getParent() != null) {
            frame.remove(panel);
        }
        panel = new SegmentPanel(shownSession, span -> {}, () -> {});
        panel.setPreferredSize(new Dimension(1600, 260));
        frame.add(panel, lanes == null ? BorderLayout.CENTER : BorderLayout.SOUTH);
        frame.revalidate();
        table = find(panel);
    }

    private static JTable find(Container root) {
        for (var child : root.getComponents()) {
            JTable found = child instanceof JTable table ? table : child instanceof Container in ? find(in) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String text(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.0f ms (%.0f to %.0f)",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}
