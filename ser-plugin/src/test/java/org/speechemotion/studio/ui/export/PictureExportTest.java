// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.Lane;
import org.speechemotion.studio.ui.lane.LaneActions;
import org.speechemotion.studio.ui.lane.LaneCanvas;
import org.speechemotion.studio.ui.lane.LaneLayouts;
import org.speechemotion.studio.ui.lane.LanePicture;
import org.speechemotion.studio.ui.lane.LaneStack;
import org.speechemotion.studio.ui.lane.TimeAxis;
import org.speechemotion.studio.ui.lane.TimeViewport;
import org.speechemotion.studio.ui.recording.RecordingDocument;
import org.speechemotion.studio.ui.recording.SoundFiles;

/** Pictures where they cannot be written: one line for a person, and no file that is not whole. */
class PictureExportTest {

    @TempDir
    private Path folder;

    private LanePicture picture;

    /** A window that nobody asks anything of. */
    private static final class NoActions implements LaneActions {

        @Override
        public void seek(double time) {
            throw new AssertionError();
        }

        @Override
        public void select(Optional<TimeSpan> span, boolean adjusting) {
            throw new AssertionError();
        }

        @Override
        public double farEnd(double time) {
            throw new AssertionError();
        }

        @Override
        public void focus() {
            throw new AssertionError();
        }

        @Override
        public void showMenu(Component component, int x, int y) {
            throw new AssertionError();
        }

        @Override
        public void editLabel(long item) {
            throw new AssertionError();
        }
    }

    @BeforeEach
    void show() throws Exception {
        show(List.of());
    }

    private void show(List<Lane> lanes) throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 2, 1);
        EventQueue.invokeAndWait(() -> {
            TimeViewport view = TimeViewport.whole(recording.duration(), 600, 1e-6);
            RecordingDocument document = new RecordingDocument(Sessions.inMemory(recording));
            LaneStack ruler = new LaneStack(document, new TimeAxis(view), new NoActions(), lanes, new LaneLayouts());
            ruler.laneViews().forEach(lane -> lane.setSize(700, 200));
            picture = new LanePicture(ruler, view);
        });
    }

    /** A disk that has room for so many bytes. */
    private static OutputStream disk(OutputStream out, int bytes) {
        return new FilterOutputStream(out) {
            private int left = bytes;

            @Override
            public void write(int one) throws IOException {
                if (--left < 0) {
                    throw new IOException("No space left on device");
                }
                out.write(one);
            }
        };
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void aFullDiskIsOneLineAndLeavesAnOlderPictureAsItWas(PictureFormat format) throws Exception {
        Path file = folder.resolve("picture." + format.extension());
        Files.writeString(file, "older");
        List<Path> before = files();
        PictureExport export = new PictureExport(
                picture, format, 1, path -> disk(Files.newOutputStream(path), 500), Duration.ofMinutes(1));
        assertThatThrownBy(() -> export.write(file, TaskMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": cannot be written (No space left on device);"
                        + " choose another folder or free disk space");
        assertThat(file).hasContent("older");
        assertThat(files()).isEqualTo(before);
        new PictureExport(picture, format, 1).write(file, TaskMonitor.NONE);
        assertThat(Files.size(file)).as("the whole of it").isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void aFolderWithoutPermissionIsOneLine(PictureFormat format) throws IOException {
        Path locked = locked();
        Path file = locked.resolve("picture");
        assertThatThrownBy(() -> new PictureExport(picture, format, 1).write(file, TaskMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": cannot be written (no permission in the folder " + locked
                        + "); choose another folder or free disk space");
    }

    /** A folder in which one may not make files; not even the administrator may in the second. */
    private Path locked() throws IOException {
        Path own = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(own.toFile().setWritable(false));
        return Stream.of(own, Path.of("/sys"))
                .filter(PictureExportTest::isDenied)
                .findFirst()
                .orElseGet(() -> abort("there is no folder without permission"));
    }

    private static boolean isDenied(Path place) {
        try {
            Files.delete(Files.createFile(place.resolve("allowed")));
            return false;
        } catch (AccessDeniedException denied) {
            return true;
        } catch (IOException otherwise) {
            return false;
        }
    }

    @Test
    void aFolderThatIsGoneIsOneLine() {
        Path file = folder.resolve("none").resolve("picture.png");
        assertThatThrownBy(() -> new PictureExport(picture, PictureFormat.PNG, 1).write(file, TaskMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": cannot be written (there is no folder " + file.getParent());
    }

    @Test
    void lanesThatAreNotReadyInTimeAreNamed() throws Exception {
        show(List.of(new NeverReady()));
        Path file = folder.resolve("picture.png");
        PictureExport patient =
                new PictureExport(picture, PictureFormat.PNG, 1, Files::newOutputStream, Duration.ofMillis(500));
        assertThat(patient.write(file, TaskMonitor.NONE)).containsExactly("Never");
        assertThat(file).exists();
    }

    @Test
    void whatIsReadyIsComplete() throws Exception {
        Path file = folder.resolve("picture.png");
        assertThat(new PictureExport(picture, PictureFormat.PNG, 1).write(file, TaskMonitor.NONE))
                .isEmpty();
    }

    /** A lane that is always still being computed. */
    private static final class NeverReady implements Lane {

        @Override
        public String name() {
            return "Never";
        }

        @Override
        public int preferredHeight() {
            return 20;
        }

        @Override
        public boolean isComplete(TimeViewport view) {
            return false;
        }

        @Override
        public void paint(LaneCanvas canvas) {
            canvas.graphics().fillRect(0, 0, 5, 5);
        }
    }
}
