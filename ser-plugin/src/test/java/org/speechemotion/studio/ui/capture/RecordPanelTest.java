// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.GrowingWav;
import org.speechemotion.studio.testing.WindowTest;
import org.speechemotion.studio.ui.capture.CaptureState.Phase;
import org.speechemotion.studio.ui.options.MemoryPreferences;

@WindowTest
class RecordPanelTest {

    @TempDir
    private Path folder;

    private final FakeInput input = new FakeInput(new byte[64_000]);
    private final List<CaptureState> opened = new ArrayList<>();
    private JFrame frame;
    private RecordPanel panel;

    @BeforeEach
    void open() throws Exception {
        input.endless = true;
        CaptureFiles files = new CaptureFiles(new MemoryPreferences());
        files.setFolder(folder);
        run(() -> {
            CaptureSession.Services services = new CaptureSession.Services(
                    input,
                    (path, format) -> GrowingWav.create(path, format.sampleRate(), format.channels()),
                    path -> Long.MAX_VALUE,
                    Duration.ofMinutes(1));
            panel = new RecordPanel(
                    (device, format) -> new CaptureSession(services, device, format),
                    () -> List.of("Microphone"),
                    files,
                    opened::add);
            frame = new JFrame("test");
            frame.setContentPane(panel);
            frame.pack();
            frame.setVisible(true);
            panel.open();
            return null;
        });
        waitFor(() -> panel.state().phase() == Phase.LISTENING);
    }

    @AfterEach
    void close() throws Exception {
        run(() -> {
            panel.close();
            frame.dispose();
            return null;
        });
    }

    private static <T> T run(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!run(condition) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(run(condition)).isTrue();
    }

    private List<Component> all(Container parent) {
        List<Component> found = new ArrayList<>();
        for (Component child : parent.getComponents()) {
            found.add(child);
            if (child instanceof Container container) {
                found.addAll(all(container));
            }
        }
        return found;
    }

    private JButton button(String text) {
        return all(panel).stream()
                .filter(JButton.class::isInstance)
                .map(JButton.class::cast)
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recordsPausesGoesOnAndOpensTheFile() throws Exception {
        run(() -> {
            button("Record").doClick();
            return null;
        });
        // The button follows the state at the next tick.
        waitFor(() ->
                panel.state().seconds() > 0.5 && panel.recordButton().getText().equals("Pause"));
        run(() -> {
            button("Pause").doClick();
            return null;
        });
        waitFor(() -> panel.state().phase() == Phase.PAUSED);
        double paused = run(() -> panel.state().seconds());
        waitFor(() -> panel.recordButton().getText().equals("Continue"));
        assertThat(run(() -> panel.state().seconds())).isEqualTo(paused);
        run(() -> {
            button("Continue").doClick();
            return null;
        });
        waitFor(() -> panel.state().seconds() > paused);
        run(() -> {
            button("Stop and Open").doClick();
            return null;
        });
        waitFor(() -> opened.size() == 1);
        assertThat(opened.get(0).file()).isRegularFile().hasParent(folder);
        assertThat(opened.get(0).file().getFileName().toString())
                .startsWith("Recording ")
                .endsWith(".wav");
    }

    @Test
    void closingItWhileItRecordsKeepsTheFile() throws Exception {
        run(() -> {
            button("Record").doClick();
            return null;
        });
        waitFor(() -> panel.state().seconds() > 0.5);
        run(() -> {
            panel.close();
            return null;
        });
        waitFor(() -> opened.size() == 1);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void everyControlHasAName() throws Exception {
        List<String> nameless = run(() -> all(panel).stream()
                .filter(one ->
                        one instanceof AbstractButton || one instanceof JTextComponent || one instanceof JComboBox)
                .filter(one -> !(one.getParent() instanceof JComboBox))
                .filter(one -> one.getAccessibleContext().getAccessibleName() == null)
                .map(Component::toString)
                .toList());
        assertThat(nameless).isEmpty();
    }
}
