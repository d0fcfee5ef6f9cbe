// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window says when the file of its recording is moved, cut or changed. */
class FileWatchTest {

    private static final int MILLIS = 20;

    @TempDir
    private Path folder;

    private final List<FileState> states = new CopyOnWriteArrayList<>();
    private final List<String> reopened = new CopyOnWriteArrayList<>();
    private Path file;
    private byte[] content;
    private FileStateBar bar;
    private FileWatch watch;

    @BeforeEach
    void open() throws Exception {
        file = SoundFiles.syllables(folder.resolve("talk.wav"), 5, 1).path();
        content = Files.readAllBytes(file);
        EventQueue.invokeAndWait(() -> bar = new FileStateBar(file, () -> reopened.add("again")));
        watch = new FileWatch(file, MILLIS, state -> {
            assertThat(EventQueue.isDispatchThread()).isTrue();
            states.add(state);
            bar.show(state);
        });
        watch.start();
        await(watch::knowsTheFile, "the first look");
        settle();
        assertThat(states).isEmpty();
        assertThat(text()).isEmpty();
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private static void settle() throws Exception {
        Thread.sleep(10L * MILLIS);
        EventQueue.invokeAndWait(() -> {});
    }

    private String text() throws Exception {
        String[] text = new String[1];
        EventQueue.invokeAndWait(() -> text[0] = bar.text());
        return text[0];
    }

    private static void await(BooleanSupplier condition, String what) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long for " + what).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private void awaitKind(FileState.Kind kind) throws Exception {
        await(() -> !states.isEmpty() && states.get(states.size() - 1).kind() == kind, kind.toString());
    }

    private void putBack() throws Exception {
        FileTime before = FileTime.fromMillis(1_700_000_000_000L);
        Files.write(file, content);
        Files.setLastModifiedTime(file, before);
    }

    @Test
    void aFileThatIsMovedAwayIsToldOnceUntilItIsBack() throws Exception {
        Path elsewhere = folder.resolve("elsewhere.wav");
        Files.move(file, elsewhere);
        awaitKind(FileState.Kind.GONE);
        settle();
        assertThat(states).hasSize(1);
        assertThat(text()).contains("talk.wav", "is not in its folder any more", "Put it back", "annotations are kept");
        assertThat(bar.againButton().isVisible()).isFalse();
        Files.move(elsewhere, file);
        awaitKind(FileState.Kind.AS_OPENED);
        settle();
        assertThat(states).hasSize(2);
        assertThat(text()).isEmpty();
    }

    @Test
    void aFileThatIsCutShortSaysHowMuchIsLeft() throws Exception {
        Files.write(file, Arrays.copyOf(content, content.length / 2));
        awaitKind(FileState.Kind.CUT);
        FileState state = states.get(states.size() - 1);
        assertThat(state.bytesBefore()).isEqualTo(content.length);
        assertThat(text()).contains("talk.wav was cut short", "Copy the whole file back");
        EventQueue.invokeAndWait(() -> bar.againButton().doClick());
        assertThat(reopened).containsExactly("again");
    }

    @Test
    void aFileThatIsWrittenToIsToldOnceHoweverLongItGoesOn() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.write(file, new byte[100], StandardOpenOption.APPEND);
            awaitKind(FileState.Kind.CHANGED);
            settle();
        }
        assertThat(states).hasSize(1);
        assertThat(text()).contains("talk.wav was changed by another program", "Open it again");
        assertThat(bar.againButton().isVisible()).isTrue();
    }

    @Test
    void anotherFileOfTheSameSizeIsAChange() throws Exception {
        Path other = folder.resolve("other.wav");
        content[content.length - 1]++;
        Files.write(other, content);
        Files.setLastModifiedTime(other, FileTime.fromMillis(1_600_000_000_000L));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        awaitKind(FileState.Kind.CHANGED);
    }

    @Test
    void aFileThatIsThereOnlyLaterIsWatchedFromThenOn() throws Exception {
        watch.close();
        Files.delete(file);
        states.clear();
        watch = new FileWatch(file, MILLIS, states::add);
        watch.start();
        awaitKind(FileState.Kind.GONE);
        putBack();
        await(() -> states.get(states.size() - 1).kind() != FileState.Kind.GONE, "the file");
    }

    @Test
    void whatWasClosedTellsNothing() throws Exception {
        watch.close();
        Files.delete(file);
        watch.lookSoon();
        settle();
        assertThat(states).isEmpty();
    }
}
