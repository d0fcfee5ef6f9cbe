// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;
import org.openide.windows.TopComponent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** Real windows of recordings, each in a frame of its own, since there is no window system around them here. */
@WindowTest
class RecordingOpenerTest {

    @TempDir
    private Path folder;

    private final Told told = new Told();

    /** Keeps what a person would have been told. */
    private static final class Told extends DialogDisplayer {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public Object notify(NotifyDescriptor descriptor) {
            messages.add(String.valueOf(descriptor.getMessage()));
            return NotifyDescriptor.OK_OPTION;
        }

        @Override
        public Dialog createDialog(DialogDescriptor descriptor) {
            throw new UnsupportedOperationException("nothing here opens a dialog");
        }
    }

    @AfterEach
    void closeAll() throws Exception {
        onEventThread(() -> {
            windows().forEach(TopComponent::close);
            return null;
        });
        onEventThread(() -> null);
    }

    private <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Lookup lookup = new ProxyLookup(Lookups.fixed(told), Lookup.getDefault());
        EventQueue.invokeAndWait(() -> Lookups.executeWith(lookup, task));
        return task.get();
    }

    private void waitFor(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!onEventThread(condition)) {
            assertThat(System.nanoTime()).as("waited too long until " + what).isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private static List<RecordingTopComponent> windows() {
        return TopComponent.getRegistry().getOpened().stream()
                .filter(RecordingTopComponent.class::isInstance)
                .map(RecordingTopComponent.class::cast)
                .sorted(Comparator.comparing(RecordingTopComponent::file))
                .toList();
    }

    private static OpenWindows.Window window(Path file) {
        return new OpenWindows.Window(file, Optional.empty(), Map.of());
    }

    private void open(Path... files) throws Exception {
        List<OpenWindows.Window> all = new ArrayList<>();
        for (Path file : files) {
            Files.createDirectories(file.getParent());
            SoundFiles.syllables(file, 2, 1);
            all.add(window(file));
        }
        RecordingOpener.reopen(all);
        waitFor("all are open", () -> windows().size() == files.length);
    }

    private void replace(Path file, BooleanSupplier close) throws Exception {
        onEventThread(() -> {
            RecordingOpener.replace(window(file), close);
            return null;
        });
    }

    private static AnnotationSession session(RecordingTopComponent window) {
        return window.getLookup().lookup(AnnotationSession.class);
    }

    private static void openAgain(Container window) {
        for (Component child : window.getComponents()) {
            if (child instanceof FileStateBar bar) {
                bar.againButton().doClick();
            }
        }
    }

    @Test
    void aRecordingThatWasChangedIsOpenedAgainInPlaceOfItsWindowWithItsAnnotations() throws Exception {
        Path file = folder.resolve("talk.wav");
        open(file);
        RecordingTopComponent before = onEventThread(() -> windows().get(0));
        onEventThread(() -> session(before)
                .perform(new AddTrack(SampleDocuments.track("mine", TrackKind.ANNOTATOR, stretch(0, 1, "calm")), 0)));
        session(before).flush();
        Optional<Path> project = session(before).projectFile();
        assertThat(project).isPresent();
        SoundFiles.syllables(file, 5, 1);
        onEventThread(() -> {
            openAgain(before);
            return null;
        });
        waitFor(
                "the new window is there",
                () -> !windows().isEmpty() && windows().get(0) != before);
        onEventThread(() -> {
            assertThat(windows()).hasSize(1);
            assertThat(before.isOpened()).isFalse();
            AnnotationSession now = session(windows().get(0));
            assertThat(now.recording().duration()).isEqualTo(5);
            assertThat(now.projectFile()).isEqualTo(project);
            assertThat(now.isReadOnly()).isFalse();
            assertThat(now.tracks()).extracting(track -> track.header().name()).contains("mine");
            return null;
        });
        assertThat(told.messages).isEmpty();
    }

    @Test
    void oneThatCannotBeOpenedNowIsToldInOneLineAndItsWindowStays() throws Exception {
        Path file = folder.resolve("talk.wav");
        open(file);
        RecordingTopComponent before = onEventThread(() -> windows().get(0));
        Files.writeString(file, "no sound any more");
        onEventThread(() -> {
            openAgain(before);
            return null;
        });
        waitFor("it is told", () -> !told.messages.isEmpty());
        assertThat(told.messages)
                .singleElement()
                .asString()
                .startsWith(file + ": ")
                .doesNotContain("\n");
        assertThat(onEventThread(() -> windows())).containsExactly(before);
        AtomicBoolean asked = new AtomicBoolean();
        Files.delete(file);
        replace(file, () -> {
            asked.set(true);
            return true;
        });
        waitFor("that is told as well", () -> told.messages.size() == 2);
        assertThat(told.messages.get(1)).contains(file.toString()).doesNotContain("\n");
        assertThat(asked).as("closed before it was read").isFalse();
        assertThat(onEventThread(() -> windows())).containsExactly(before);
    }

    @Test
    void whereTheWindowDoesNotCloseNoneIsOpened() throws Exception {
        Path file = folder.resolve("talk.wav");
        SoundFiles.syllables(file, 2, 1);
        List<Boolean> asked = new CopyOnWriteArrayList<>();
        replace(file, () -> {
            asked.add(EventQueue.isDispatchThread());
            return false;
        });
        // What comes after it in the queue is done after it.
        replace(folder.resolve("gone.wav"), () -> true);
        waitFor("the next one is told", () -> told.messages.size() == 1);
        assertThat(asked).as("on the event thread").containsExactly(true);
        assertThat(onEventThread(() -> windows())).isEmpty();
        assertThat(told.messages.get(0)).contains("gone.wav");
    }

    @Test
    void recordingsOfOneNameShowTheirFoldersWhileThereAreSeveral() throws Exception {
        open(
                folder.resolve("monday").resolve("talk.wav"),
                folder.resolve("tuesday").resolve("talk.wav"),
                folder.resolve("tuesday").resolve("walk.wav"));
        assertThat(onEventThread(RecordingOpenerTest::names))
                .containsExactly("talk.wav (monday)", "talk.wav (tuesday)", "walk.wav");
        onEventThread(() -> windows().get(0).close());
        waitFor("the other is alone", () -> names().equals(List.of("talk.wav", "walk.wav")));
    }

    private static List<String> names() {
        return windows().stream().map(TopComponent::getDisplayName).toList();
    }
}
