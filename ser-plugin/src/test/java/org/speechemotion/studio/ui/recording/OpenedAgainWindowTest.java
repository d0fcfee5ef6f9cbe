// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.store.DamagedProjectException;
import org.speechemotion.studio.annotation.store.GoodCopy;
import org.speechemotion.studio.annotation.store.ProjectException;
import org.speechemotion.studio.annotation.store.Salvage;
import org.speechemotion.studio.annotation.store.StoredRecording;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.ProjectQuestions;
import org.speechemotion.studio.ui.label.Repair;
import org.speechemotion.studio.ui.label.SessionOpener;
import org.speechemotion.studio.ui.lane.LaneLayouts;
import org.speechemotion.studio.ui.lane.LaneView;
import org.speechemotion.studio.ui.lane.RecordingCaches;
import org.speechemotion.studio.ui.options.MemoryPreferences;
import org.speechemotion.studio.ui.sound.FakeOutput;

/** A recording that was analysed, closed and opened again with its project. */
@WindowTest
class OpenedAgainWindowTest {

    private static final String PROBABILITY = "Probability";
    private static final String AFFECT = "Valence, arousal";

    /** Seconds at which there are curves, but no text, which is in the middle. */
    private static final double SPOKEN = 2;

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();
    private final MemoryPreferences preferences = new MemoryPreferences();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private EventThreadWatchdog watchdog;
    private Recording recording;
    private AnnotationSession session;
    private RecordingDocument document;
    private JFrame frame;
    private RecordingPanel panel;

    /** Nothing is damaged and nobody is asked. */
    private static final class NoQuestions implements ProjectQuestions {
        @Override
        public boolean lookAt(ProjectException reason) {
            throw new AssertionError(reason);
        }

        @Override
        public Repair repair(DamagedProjectException damage, Optional<GoodCopy> copy, Optional<Salvage.Found> legible) {
            throw new AssertionError(damage);
        }

        @Override
        public Optional<Path> folderOf(StoredRecording missing) {
            throw new AssertionError(missing);
        }
    }

    @BeforeEach
    void analyse() throws Exception {
        recording = SoundFiles.syllables(folder.resolve("talk.wav"), 20, 1);
        watchdog = new EventThreadWatchdog();
        open();
        onEventThread(() -> {
            panel.commands().analyse();
            return null;
        });
        waitFor(() -> posteriors() == 2);
    }

    @AfterEach
    void end() throws Exception {
        close();
        watchdog.close();
        background.shutdown();
        assertThat(watchdog.caught()).as("what the event thread must not do").isEmpty();
        assertThat(problems).isEmpty();
    }

    private void open() throws Exception {
        session = new SessionOpener(new NoQuestions(), () -> "ada", problems::add)
                .open(recording, Optional.empty())
                .orElseThrow();
        onEventThread(() -> {
            RecordingCaches caches = RecordingCaches.in(folder.resolve("cache"));
            document =
                    new RecordingDocument(session, new KeptPosteriors(caches.posteriors(), background, problems::add));
            panel = new RecordingPanel(
                    document,
                    new RecordingPanel.Services(new FakeOutput(), this::analysis),
                    new LaneLayouts(preferences));
            frame = new JFrame("test");
            frame.setContentPane(panel);
            frame.setSize(1100, 900);
            frame.setVisible(true);
            panel.lanes().arrangement().entries().stream()
                    .filter(entry -> AFFECT.equals(entry.lane().name()))
                    .forEach(entry -> panel.lanes().arrangement().setShown(entry.id(), true));
            return null;
        });
        int[] last = {0, 0};
        waitFor(() -> {
            int width = panel.axis().view().width();
            last[1] = width == last[0] ? last[1] + 1 : 0;
            last[0] = width;
            return width > 900 && last[1] > 20;
        });
    }

    private AnalysisController analysis(RecordingDocument analysed) {
        FakeAnalyzer analyzer = new FakeAnalyzer();
        analyzer.goOn.countDown();
        return new AnalysisController(
                analysed,
                name -> analyzer,
                () -> new AnalysisController.Request("toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                problems::add);
    }

    private void close() throws Exception {
        session.flush();
        onEventThread(() -> {
            panel.close();
            document.close();
            session.close();
            frame.dispose();
            return null;
        });
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

    private int posteriors() {
        return document.analysis().stream()
                .flatMap(analysis -> analysis.channels().stream())
                .mapToInt(channel -> channel.posteriors().size())
                .sum();
    }

    private LaneView lane(String name) {
        return panel.lanes().laneViews().stream()
                .map(LaneView.class::cast)
                .filter(view -> view.getAccessibleContext().getAccessibleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is seen of a lane, without its name. */
    private BufferedImage picture(String lane) {
        panel.validate();
        LaneView view = lane(lane);
        BufferedImage image = new BufferedImage(view.getWidth(), view.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        view.paint(g);
        g.dispose();
        return image.getSubimage(LaneView.HEADER, 0, image.getWidth() - LaneView.HEADER, image.getHeight());
    }

    /** Whether there are curves: ground, a line of the grid and a pause have few colours. */
    private boolean isFilled(String lane) {
        BufferedImage image = picture(lane);
        int middle = (int) panel.axis().view().x(SPOKEN);
        Set<Integer> colours = new HashSet<>();
        for (int x = middle - 4; x <= middle + 4; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size() > 6;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** The part of the pixels that differ by more than a shade, as kept probabilities are rounded. */
    private static double difference(BufferedImage one, BufferedImage other) {
        int[] first = pixels(one);
        int[] second = pixels(other);
        assertThat(second).hasSameSizeAs(first);
        int count = 0;
        for (int i = 0; i < first.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                if (Math.abs((first[i] >> shift & 0xFF) - (second[i] >> shift & 0xFF)) > 8) {
                    count++;
                    break;
                }
            }
        }
        return (double) count / first.length;
    }

    private String toolTip(String name) {
        LaneView view = lane(name);
        int x = LaneView.HEADER + (int) panel.axis().view().x(SPOKEN);
        return view.getToolTipText(new MouseEvent(view, MouseEvent.MOUSE_MOVED, 0, 0, x, 5, 0, false));
    }

    @Test
    void showsTheProbabilitiesThatTheAnalysisShowed() throws Exception {
        waitFor(() -> isFilled(PROBABILITY) && isFilled(AFFECT));
        BufferedImage probability = onEventThread(() -> picture(PROBABILITY));
        BufferedImage affect = onEventThread(() -> picture(AFFECT));
        String tip = onEventThread(() -> toolTip(PROBABILITY));
        assertThat(tip).contains("Neutral", "%");
        close();

        open();
        waitFor(() -> isFilled(PROBABILITY) && isFilled(AFFECT));
        assertThat(difference(onEventThread(() -> picture(PROBABILITY)), probability))
                .isLessThan(0.0005);
        assertThat(difference(onEventThread(() -> picture(AFFECT)), affect)).isLessThan(0.0005);
        assertThat(onEventThread(() -> toolTip(PROBABILITY))).isEqualTo(tip);
    }

    @Test
    void showsTheSegmentsAloneWhereTheProbabilitiesAreGone() throws Exception {
        waitFor(() -> isFilled(PROBABILITY));
        close();
        forgetPosteriors();

        open();
        settle();
        assertThat(onEventThread(this::posteriors)).isZero();
        assertThat(onEventThread(() -> isFilled(PROBABILITY))).isFalse();
        assertThat(onEventThread(() -> document.analysis()
                        .orElseThrow()
                        .channels()
                        .get(0)
                        .timeline()
                        .segments()))
                .hasSize(3);
    }

    /** Waits until what was to be kept or found is. */
    private void settle() throws Exception {
        background.submit(() -> {}).get(60, TimeUnit.SECONDS);
    }

    private void forgetPosteriors() throws Exception {
        settle();
        Path kept = folder.resolve("cache").resolve("posteriors");
        try (var files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
