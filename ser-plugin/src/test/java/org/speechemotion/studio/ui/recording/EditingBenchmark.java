// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JFrame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.Drag;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.MoveBorder;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.edit.Shift;
import org.speechemotion.studio.annotation.edit.Side;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.LaneView;
import org.speechemotion.studio.ui.sound.FakeOutput;

/**
 * How long scrolling, editing and undoing take in a window with a track of 50,000 annotations. No test: run it with
 * {@code -Dtest=EditingBenchmark}.
 */
@Tag("benchmark")
@WindowTest
class EditingBenchmark {

    private static final int ITEMS = 50_000;
    private static final double LENGTH = 0.012;
    private static final int STEPS = 100;
    private static final double[] SPANS = {1e9, 60, 5, 0.5};

    @TempDir
    private Path folder;

    private final Random random = new Random(4);
    private int words;
    private RecordingPanel panel;
    private AnnotationSession session;
    private JFrame frame;

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    @Test
    void editsFiftyThousandAnnotations() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("long.wav"), ITEMS * LENGTH, 1);
        onEventThread(() -> open(recording));
        try {
            Thread.sleep(3000);
            for (double span : SPANS) {
                onEventThread(() -> {
                    panel.axis()
                            .change(view -> view.withZoom(span / view.width()).withStart(100));
                    return null;
                });
                Thread.sleep(1000);
                String seen = span > 1e6 ? "all" : span + " s";
                measure(seen + ", scroll", STEPS, () -> panel.axis().change(view -> view.scrolled(37)));
                measure(
                        seen + ", relabel one",
                        STEPS,
                        () -> session.perform(new Relabel(Set.of(any().id()), "word " + words++)));
                measure(seen + ", undo one", STEPS, session::undo);
                drag(seen);
            }
            Set<Long> all = new HashSet<>();
            session.tracks().get(0).items().forEach(item -> all.add(item.id()));
            int[] step = {0};
            measure("select all", 9, () -> session.select(step[0]++ % 2 == 0 ? all : Set.of()));
            measure("relabel all", 9, () -> session.perform(new Relabel(all, "label " + step[0]++)));
            measure("undo of relabelling all", 9, session::undo);
            measure("shift all", 9, () -> session.perform(new Shift(all, 0.001)));
            measure("undo of shifting all", 9, session::undo);
        } finally {
            onEventThread(() -> {
                panel.close();
                frame.dispose();
                return null;
            });
        }
    }

    private void drag(String seen) throws Exception {
        Item item = any();
        Drag drag = onEventThread(session::drag);
        measure(
                seen + ", step of a drag",
                STEPS,
                () -> drag.update(
                        MoveBorder.to(item.id(), Side.END, item.end() + (random.nextDouble() - 0.5) * LENGTH, true)));
        onEventThread(() -> {
            drag.cancel();
            return null;
        });
    }

    /** An annotation that is seen. */
    private Item any() {
        TimeSpan seen = panel.axis().view().visible();
        double time = seen.start() + random.nextDouble() * seen.duration();
        return session.tracks().get(0).items().before(time + LENGTH).orElseThrow();
    }

    private Object open(Recording recording) {
        session = Sessions.inMemory(recording);
        Annotation[] annotations = new Annotation[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            annotations[i] = SampleDocuments.stretch(i * LENGTH, (i + 1) * LENGTH, i % 3 == 0 ? "calm" : "angry");
        }
        session.perform(new AddTrack(SampleDocuments.track("mine", TrackKind.ANNOTATOR, annotations), 0));
        RecordingDocument document = new RecordingDocument(session);
        panel = new RecordingPanel(
                document,
                new RecordingPanel.Services(
                        new FakeOutput(),
                        each -> new AnalysisController(
                                each,
                                name -> new FakeAnalyzer(),
                                () -> new AnalysisController.Request(
                                        "toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                                problem -> {})));
        frame = new JFrame("editing");
        frame.setContentPane(panel);
        frame.setSize(1600, 980);
        frame.setVisible(true);
        return null;
    }

    /** Times a piece of work together with the painting of the track's lane that follows it. */
    private void measure(String name, int count, Runnable work) throws Exception {
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < count; i++) {
            onEventThread(() -> {
                LaneView lane = panel.lanes().laneViews().stream()
                        .map(LaneView.class::cast)
                        .filter(view ->
                                "mine".equals(view.getAccessibleContext().getAccessibleName()))
                        .findFirst()
                        .orElseThrow();
                BufferedImage image = new BufferedImage(
                        Math.max(1, lane.getWidth()), Math.max(1, lane.getHeight()), BufferedImage.TYPE_INT_RGB);
                Graphics2D g = image.createGraphics();
                long cpuBefore = threads.getCurrentThreadCpuTime();
                long before = System.nanoTime();
                work.run();
                lane.paint(g);
                wall.add((System.nanoTime() - before) / 1e6);
                cpu.add((threads.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
                g.dispose();
                return null;
            });
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %3d x  median %6.1f  p95 %6.1f  most %6.1f ms;  processor: median %6.1f  p95 %6.1f  most %6.1f%n",
                name,
                count,
                part(wall, 0.5),
                part(wall, 0.95),
                part(wall, 1),
                part(cpu, 0.5),
                part(cpu, 0.95),
                part(cpu, 1));
    }

    private static double part(List<Double> times, double part) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1.0, part * sorted.size()));
    }
}
