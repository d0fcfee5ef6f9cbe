// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.JPopupMenu;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.audio.SoundExport;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.testing.EnglishNumbers;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.export.PictureFormat;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.LaneLayouts;
import org.speechemotion.studio.ui.lane.LanePicture;
import org.speechemotion.studio.ui.lane.LaneView;
import org.speechemotion.studio.ui.lane.RecordingCaches;
import org.speechemotion.studio.ui.lane.RulerUnit;
import org.speechemotion.studio.ui.lane.TimeViewport;
import org.speechemotion.studio.ui.options.MemoryPreferences;
import org.speechemotion.studio.ui.sound.FakeOutput;

/** Lanes in a real window: shown, hidden, moved, resized, dragged, written as pictures. */
@WindowTest
@EnglishNumbers
class LanesWindowTest {

    private static final double SECONDS = 20;

    @TempDir
    private Path folder;

    private final MemoryPreferences preferences = new MemoryPreferences();
    private final List<String> problems = new ArrayList<>();
    private EventThreadWatchdog watchdog;
    private JFrame frame;
    private RecordingPanel panel;
    private LaneLayouts layouts;

    @BeforeEach
    void open() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), SECONDS, 2);
        watchdog = new EventThreadWatchdog();
        onEventThread(() -> {
            layouts = new LaneLayouts(preferences);
            RecordingDocument document = new RecordingDocument(Sessions.inMemory(recording));
            panel = new RecordingPanel(
                    document, new RecordingPanel.Services(new FakeOutput(), this::analysis), layouts);
            document.setAnalysis(FakeAnalyzer.result(recording.path()));
            frame = new JFrame("test");
            frame.setContentPane(panel);
            frame.setSize(1100, 900);
            frame.setVisible(true);
            return null;
        });
        waitFor(() -> panel.axis().view().width() > 900 && panel.axis().view().isWhole());
        waitUntilSteady();
    }

    /** A window manager may resize a new window, once it has come to it. */
    private void waitUntilSteady() throws Exception {
        TimeViewport last = null;
        for (int steady = 0; steady < 15; Thread.sleep(20)) {
            TimeViewport now = onEventThread(() -> panel.axis().view());
            steady = now.equals(last) ? steady + 1 : 0;
            last = now;
        }
    }

    private AnalysisController analysis(RecordingDocument document) {
        return new AnalysisController(
                document,
                name -> new FakeAnalyzer(),
                () -> new AnalysisController.Request("toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                problems::add);
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

    private List<String> names() throws Exception {
        return onEventThread(() -> panel.lanes().laneViews().stream()
                .map(view -> view.getAccessibleContext().getAccessibleName())
                .toList());
    }

    private LaneView lane(String name) {
        return panel.lanes().laneViews().stream()
                .map(LaneView.class::cast)
                .filter(view -> view.getAccessibleContext().getAccessibleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void mouse(Component on, int id, int x, int y, int modifiers) throws Exception {
        int button = id == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
        onEventThread(() -> {
            on.dispatchEvent(new MouseEvent(
                    on,
                    id,
                    System.currentTimeMillis(),
                    modifiers | InputEvent.BUTTON1_DOWN_MASK,
                    x,
                    y,
                    1,
                    false,
                    button));
            return null;
        });
    }

    private void drag(Component on, int fromX, int fromY, int toX, int toY) throws Exception {
        mouse(on, MouseEvent.MOUSE_PRESSED, fromX, fromY, 0);
        for (int i = 1; i <= 5; i++) {
            mouse(on, MouseEvent.MOUSE_DRAGGED, fromX + (toX - fromX) * i / 5, fromY + (toY - fromY) * i / 5, 0);
        }
        mouse(on, MouseEvent.MOUSE_RELEASED, toX, toY, 0);
        onEventThread(() -> {
            panel.validate();
            return null;
        });
    }

    private int x(double time) {
        return LaneView.HEADER + (int) Math.round(panel.axis().view().x(time));
    }

    @Test
    void aPluginsLaneIsThere() throws Exception {
        assertThat(names()).contains("Pauses").startsWith("Time", "Overview", "Channel 1", "Channel 2");
        assertThat(onEventThread(() -> lane("Pauses").lane().itemAt(7.5, 10, 20)))
                .hasValue(new TimeSpan(7, 8));
    }

    @Test
    void lanesAreHiddenAndShownAndThatIsRemembered() throws Exception {
        onEventThread(() -> {
            panel.laneCommands().arrangement().setShown("PosteriorLane", false);
            panel.laneCommands().arrangement().setShown("AffectLane", true);
            return null;
        });
        assertThat(names()).doesNotContain("Probability").contains("Valence, arousal");
        assertThat(new LaneLayouts(preferences).layout().shown())
                .containsEntry("PosteriorLane", false)
                .containsEntry("AffectLane", true);
        onEventThread(() -> {
            panel.laneCommands().showAll();
            return null;
        });
        assertThat(names()).contains("Probability", "Model: transitions");
    }

    @Test
    void theLowerEdgeOfANameResizesALane() throws Exception {
        LaneView pitch = onEventThread(() -> lane("Pitch"));
        int before = onEventThread(pitch::getHeight);
        drag(pitch, 20, before - 2, 20, before + 30);
        assertThat(onEventThread(pitch::getHeight)).isEqualTo(before + 32);
        assertThat(onEventThread(() -> layouts.layout().heights())).containsEntry("PitchLane", before + 32);
    }

    @Test
    void aDraggedNameMovesALane() throws Exception {
        LaneView pitch = onEventThread(() -> lane("Pitch"));
        drag(pitch, 20, 10, 20, onEventThread(() -> lane("Overview").getY() - pitch.getY() + 2));
        assertThat(names()).startsWith("Time", "Pitch", "Overview");
    }

    @Test
    void theKeyboardMovesResizesAndHidesTheChosenLane() throws Exception {
        onEventThread(() -> {
            panel.laneCommands().choose(1);
            panel.laneCommands().choose(1);
            panel.laneCommands().move(1);
            panel.validate();
            return null;
        });
        assertThat(names()).startsWith("Time", "Overview", "Channel 2", "Channel 1");
        int before = onEventThread(() -> lane("Channel 1").getHeight());
        onEventThread(() -> {
            panel.laneCommands().resize(2);
            panel.validate();
            return null;
        });
        assertThat(onEventThread(() -> lane("Channel 1").getHeight())).isEqualTo(before + 32);
        onEventThread(() -> {
            panel.laneCommands().hide();
            return null;
        });
        assertThat(names()).doesNotContain("Channel 1");
        assertThat(onEventThread(
                        () -> panel.laneCommands().arrangement().chosen().isPresent()))
                .isTrue();
    }

    @Test
    void theMarkInTheOverviewScrolls() throws Exception {
        onEventThread(() -> {
            panel.axis().change(view -> view.fittedTo(new TimeSpan(4, 6)));
            return null;
        });
        LaneView overview = onEventThread(() -> lane("Overview"));
        double pixel = onEventThread(() -> SECONDS / panel.axis().view().width());
        double length = onEventThread(() -> panel.axis().view().visible().duration());
        drag(overview, LaneView.HEADER + (int) (5 / pixel), 10, LaneView.HEADER + (int) (15 / pixel), 10);
        TimeViewport view = onEventThread(() -> panel.axis().view());
        assertThat((view.start() + view.end()) / 2).isBetween(14.9, 15.1);
        assertThat(view.visible().duration()).isCloseTo(length, org.assertj.core.data.Offset.offset(1e-9));
        mouse(overview, MouseEvent.MOUSE_PRESSED, LaneView.HEADER + (int) (2 / pixel), 10, 0);
        mouse(overview, MouseEvent.MOUSE_RELEASED, LaneView.HEADER + (int) (2 / pixel), 10, 0);
        view = onEventThread(() -> panel.axis().view());
        assertThat((view.start() + view.end()) / 2).isBetween(1.9, 2.1);
        assertThat(onEventThread(() -> panel.document().selection())).isEmpty();
    }

    @Test
    void theEdgesOfASelectionCanBeDraggedAndShiftExtends() throws Exception {
        LaneView view = onEventThread(() -> lane("Spectrogram"));
        onEventThread(() -> {
            panel.select(Optional.of(new TimeSpan(5, 10)), false);
            return null;
        });
        drag(view, x(10) - 2, 30, x(12), 30);
        TimeSpan selected = onEventThread(() -> panel.document().selection().orElseThrow());
        assertThat(selected.start()).isEqualTo(5);
        assertThat(selected.end()).isBetween(11.95, 12.05);
        drag(view, x(5) + 2, 30, x(15), 30);
        selected = onEventThread(() -> panel.document().selection().orElseThrow());
        assertThat(selected.start()).isBetween(11.95, 12.05);
        assertThat(selected.end()).isBetween(14.95, 15.05);
        mouse(view, MouseEvent.MOUSE_PRESSED, x(18), 30, InputEvent.SHIFT_DOWN_MASK);
        mouse(view, MouseEvent.MOUSE_RELEASED, x(18), 30, InputEvent.SHIFT_DOWN_MASK);
        selected = onEventThread(() -> panel.document().selection().orElseThrow());
        assertThat(selected.start()).isBetween(11.95, 12.05);
        assertThat(selected.end()).isBetween(17.95, 18.05);
    }

    @Test
    void segmentsAreJumpedToAndComeIntoView() throws Exception {
        onEventThread(() -> {
            panel.axis().show(panel.axis().view().zoomed(20, 0));
            panel.commands().goToSegment(true);
            panel.commands().goToSegment(true);
            panel.commands().goToSegment(true);
            return null;
        });
        assertThat(onEventThread(() -> panel.document().selection())).hasValue(new TimeSpan(8, 12));
        assertThat(onEventThread(() -> panel.axis().view().visible().contains(8)))
                .isTrue();
        onEventThread(() -> {
            panel.commands().previousZoom();
            return null;
        });
        assertThat(onEventThread(() -> panel.axis().view().isWhole())).isTrue();
    }

    @Test
    void theSelectionStartsAndEndsWhereThePlayheadIs() throws Exception {
        onEventThread(() -> {
            panel.commands().seek(4);
            panel.commands().selectFromPlayhead();
            panel.commands().seek(9);
            panel.commands().selectToPlayhead();
            return null;
        });
        assertThat(onEventThread(() -> panel.document().selection())).hasValue(new TimeSpan(4, 9));
        onEventThread(() -> {
            panel.laneCommands().toggleUnit();
            return null;
        });
        assertThat(onEventThread(() -> layouts.layout().unit())).isEqualTo(RulerUnit.SAMPLES);
    }

    @Test
    void everyTrackHasALane() throws Exception {
        AnnotationTrack track = new AnnotationTrack(
                "second listener",
                TrackKind.ANNOTATOR,
                TrackContent.EMOTION,
                Provenance.ofPerson("somebody"),
                Vocabulary.FREE,
                List.of(0),
                List.of(Annotation.of(0, new TimeSpan(1, 3), "happy"), Annotation.of(0, new TimeSpan(2, 5), "sigh")));
        onEventThread(() -> {
            panel.document().annotations().orElseThrow().perform(new AddTrack(track, 0));
            return null;
        });
        assertThat(names()).contains("second listener");
        assertThat(onEventThread(() -> lane("second listener").lane().itemAt(4, 40, 48)))
                .hasValue(new TimeSpan(2, 5));
        onEventThread(() -> {
            panel.document().annotations().orElseThrow().undo();
            return null;
        });
        assertThat(names()).doesNotContain("second listener");
    }

    @Test
    void theMenuOfTheLanesListsAllOfThem() throws Exception {
        JPopupMenu menu = onEventThread(() -> panel.laneCommands().menu());
        int entries =
                onEventThread(() -> panel.laneCommands().arrangement().entries().size());
        assertThat(menu.getComponentCount()).isGreaterThanOrEqualTo(entries);
    }

    @Test
    void whatIsSeenBecomesAPicture() throws Exception {
        OverviewLoader.Reports reports = new OverviewLoader.Reports(problems::add, problems::add);
        try (OverviewLoader overview =
                new OverviewLoader(panel.document(), RecordingCaches.in(folder.resolve("cache")), reports)) {
            overview.start();
            waitFor(() -> panel.document().peaks().complete());
        }
        Map<PictureFormat, Dimension> sizes = new EnumMap<>(PictureFormat.class);
        for (PictureFormat format : PictureFormat.values()) {
            Path file = folder.resolve("picture." + format.extension());
            // Measured and begun in one event: a window manager may resize the window in between.
            onEventThread(() -> {
                sizes.put(
                        format,
                        new Dimension(
                                panel.axis().view().width() + LaneView.HEADER,
                                panel.lanes().laneViews().stream()
                                        .mapToInt(Component::getHeight)
                                        .sum()));
                panel.exports().picture(file, format, false, 2);
                return null;
            });
            waitFor(() -> Files.exists(file) || !problems.isEmpty());
        }
        assertThat(problems).isEmpty();
        var image = ImageIO.read(folder.resolve("picture.png").toFile());
        assertThat(image.getWidth()).isEqualTo(2 * sizes.get(PictureFormat.PNG).width);
        assertThat(image.getHeight()).isEqualTo(2 * sizes.get(PictureFormat.PNG).height);
        assertThat(Files.readString(folder.resolve("picture.svg"))).contains("<svg", "Spectrogram", "Neutral");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("picture.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(sizes.get(PictureFormat.PDF).width * 0.75f);
        }
    }

    @Test
    void aPictureShowsNeitherSelectionNorPlayhead() throws Exception {
        assertThat(painted(Optional.empty(), 0)).isEqualTo(painted(Optional.of(new TimeSpan(2, 5.5)), 4));
    }

    private int[] painted(Optional<TimeSpan> selection, double playhead) throws Exception {
        return onEventThread(() -> {
            panel.select(selection, false);
            panel.document().movePlayhead(playhead, false);
            LanePicture picture = new LanePicture(panel.lanes(), panel.axis().view());
            BufferedImage image = new BufferedImage(picture.width(), picture.height(0), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            picture.paint(0, g);
            g.dispose();
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        });
    }

    @Test
    void theSelectionBecomesAFileOfSound() throws Exception {
        Path file = folder.resolve("part.flac");
        onEventThread(() -> {
            panel.select(Optional.of(new TimeSpan(2, 5.5)), false);
            panel.exports().sound(file, SoundExport.Format.FLAC);
            return null;
        });
        waitFor(() -> Files.exists(file));
        try (AudioSource source = AudioFiles.open(file)) {
            assertThat(source.recording().frames()).isEqualTo((long) (3.5 * SoundFiles.RATE));
            assertThat(source.recording().channels()).isEqualTo(2);
        }
    }

    @Test
    void noSoundIsExportedOfAnotherRecordingThanTheOneThatWasOpened() throws Exception {
        Path recorded = panel.document().recording().path();
        Path other = SoundFiles.syllables(folder.resolve("other.wav"), 30, 1).path();
        Files.move(other, recorded, StandardCopyOption.REPLACE_EXISTING);
        Path file = folder.resolve("part.wav");
        onEventThread(() -> {
            panel.select(Optional.of(new TimeSpan(2, 5.5)), false);
            new ExportCommands(panel.document(), panel.axis(), panel.lanes(), problems::add)
                    .sound(file, SoundExport.Format.WAV);
            return null;
        });
        waitFor(() -> !problems.isEmpty());
        assertThat(problems.get(0))
                .startsWith(recorded.toString())
                .contains("another recording than the one that was opened");
        assertThat(file).doesNotExist();
    }
}
