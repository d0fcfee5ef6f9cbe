// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.LaneView;
import org.speechemotion.studio.ui.lane.TimeViewport;
import org.speechemotion.studio.ui.sound.FakeOutput;

/**
 * How long paints and events take in a window that shows hours of sound with all lanes on. No test: its name keeps it out of
 * {@code mvn verify}; run it with {@code -Dtest=PaintingBenchmark}.
 */
@Tag("benchmark")
@WindowTest
class PaintingBenchmark {

    private static final double HOURS = Double.parseDouble(System.getProperty("benchmark.hours", "8"));
    private static final int STEPS = 60;
    private static final double[] SPANS = {1e9, 3600, 600, 60, 10, 1, 0.05, 0.001};

    @TempDir
    private Path folder;

    private final Times events = new Times();
    private RecordingPanel panel;
    private JFrame frame;
    private OverviewLoader overview;

    /** Wall and processor milliseconds of many pieces of work on the event thread. */
    private static final class Times {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final List<Double> wall = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();

        synchronized void time(Runnable work) {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            work.run();
            wall.add((System.nanoTime() - before) / 1e6);
            cpu.add((THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
        }

        synchronized void clear() {
            wall.clear();
            cpu.clear();
        }

        private static double part(List<Double> times, double part) {
            List<Double> sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
        }

        @Override
        public synchronized String toString() {
            return String.format(
                    Locale.ROOT,
                    "%5d x  median %5.1f  p95 %5.1f  most %6.1f ms;  processor: median %5.1f  p95 %5.1f  most %6.1f ms",
                    wall.size(),
                    part(wall, 0.5),
                    part(wall, 0.95),
                    part(wall, 1),
                    part(cpu, 0.5),
                    part(cpu, 0.95),
                    part(cpu, 1));
        }
    }

    /** Times every event. */
    private final class TimedQueue extends EventQueue {

        @Override
        protected void dispatchEvent(AWTEvent event) {
            events.time(() -> super.dispatchEvent(event));
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
    void paintsHoursWithAllLanesOn() throws Exception {
        long begun = System.nanoTime();
        Recording recording = LongRecording.write(folder.resolve("long.wav"), HOURS);
        System.out.printf(Locale.ROOT, "%.1f h, written in %.0f s%n", HOURS, (System.nanoTime() - begun) / 1e9);
        onEventThread(() -> open(recording));
        TimedQueue queue = new TimedQueue();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
        try {
            scrollThrough("while the overview is made");
            while (!onEventThread(() -> panel.document().peaks().loudest() < 1)) {
                Thread.sleep(200);
            }
            Thread.sleep(3000);
            scrollThrough("with the overview");
            laneByLane();
        } finally {
            onEventThread(() -> {
                overview.close();
                panel.close();
                frame.dispose();
                queue.end();
                return null;
            });
        }
    }

    private Void open(Recording recording) {
        RecordingDocument document = new RecordingDocument(Sessions.inMemory(recording));
        panel = new RecordingPanel(document, new RecordingPanel.Services(new FakeOutput(), this::analysis));
        document.setAnalysis(LongRecording.analysis(recording));
        document.annotations().orElseThrow().perform(new AddTrack(LongRecording.track(recording), 0));
        panel.laneCommands().showAll();
        // All lanes at once on the screen, the spectrogram among them as high as it usually is.
        panel.laneCommands().arrangement().entries().forEach(lane -> panel.laneCommands()
                .arrangement()
                .setHeight(lane.id(), OptionalInt.of(lane.id().equals("SpectrogramLane") ? 110 : 38)));
        frame = new JFrame("benchmark");
        frame.setContentPane(panel);
        frame.setSize(1600, 980);
        frame.setVisible(true);
        overview = new OverviewLoader(document);
        overview.start();
        return null;
    }

    private AnalysisController analysis(RecordingDocument document) {
        return new AnalysisController(
                document,
                name -> new FakeAnalyzer(),
                () -> new AnalysisController.Request("toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                problem -> {});
    }

    private void scrollThrough(String title) throws Exception {
        Thread.sleep(2000);
        events.clear();
        Times all = new Times();
        Random random = new Random(4);
        StringBuilder report = new StringBuilder();
        for (double span : SPANS) {
            Times paints = new Times();
            double at = random.nextDouble() * panel.document().recording().duration() * 0.9;
            onEventThread(() -> {
                TimeViewport view = panel.axis().view();
                panel.axis().show(view.withZoom(span / view.width()).withStart(at));
                return null;
            });
            for (int i = 0; i < STEPS; i++) {
                onEventThread(() -> {
                    panel.axis().change(view -> view.scrolled(view.width() * 0.08));
                    paint(paints);
                    paint(all);
                    return null;
                });
                Thread.sleep(8);
            }
            double shown = onEventThread(() -> panel.axis().view().visible().duration());
            report.append(String.format(Locale.ROOT, "  %10.3f s seen   %s%n", shown, paints));
        }
        for (int i = 0; i < 2 * STEPS; i++) {
            double factor = i % STEPS < STEPS / 2 ? 1.4 : 1 / 1.4;
            onEventThread(() -> {
                panel.axis().change(view -> view.zoomed(factor, view.width() * 0.3));
                paint(all);
                return null;
            });
            Thread.sleep(8);
        }
        System.out.printf("%s%n%s  paints            %s%n", title, report, all);
        System.out.printf("  events            %s%n", events);
    }

    private void paint(Times times) {
        JComponent lanes = panel.lanes();
        times.time(() -> lanes.paintImmediately(0, 0, lanes.getWidth(), lanes.getHeight()));
    }

    /** Which lane takes how long, at some zooms, so that one sees what to mend. */
    private void laneByLane() throws Exception {
        Map<String, Times> lanes = new LinkedHashMap<>();
        for (double span : new double[] {1e9, 600, 10}) {
            for (int i = 0; i < 20; i++) {
                onEventThread(() -> {
                    panel.axis()
                            .change(view -> view.withZoom(span / view.width()).scrolled(30));
                    panel.lanes().laneViews().stream().map(LaneView.class::cast).forEach(view -> lanes.computeIfAbsent(
                                    view.lane().name(), name -> new Times())
                            .time(() -> view.paintImmediately(0, 0, view.getWidth(), view.getHeight())));
                    return null;
                });
                Thread.sleep(20);
            }
        }
        lanes.forEach((name, times) -> System.out.printf("  %-20s %s%n", name, times));
    }
}
