// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sound.sampled.TargetDataLine;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.openide.windows.WindowManager;
import org.speechemotion.dsp.audio.GrowingWav;
import org.speechemotion.studio.ui.recording.RecordingOpener;
import org.speechemotion.studio.ui.sound.SoundDevices;

/** The window that records: one at most, beside the others. Closing it keeps and opens what is being recorded. */
@Messages("TTL_Record=Record")
public final class RecordWindow {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final CaptureSession.Services SERVICES = new CaptureSession.Services(
            new SystemInput(),
            (file, format) -> GrowingWav.create(file, format.sampleRate(), format.channels()),
            file -> Files.getFileStore(file).getUsableSpace(),
            PATIENCE);

    private static final AtomicReference<RecordWindow> CURRENT = new AtomicReference<>();

    private final JDialog dialog;
    private final RecordPanel panel;

    private RecordWindow() {
        dialog = new JDialog(WindowManager.getDefault().getMainWindow(), Bundle.TTL_Record(), false);
        panel = new RecordPanel(
                (device, format) -> new CaptureSession(SERVICES, device, format),
                () -> SoundDevices.names(TargetDataLine.class),
                new CaptureFiles(NbPreferences.forModule(RecordWindow.class)),
                this::finished);
        dialog.setContentPane(panel);
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        dialog.getRootPane().setDefaultButton(panel.recordButton());
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> closeIfIdle(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                panel.close();
                CURRENT.compareAndSet(RecordWindow.this, null);
            }
        });
    }

    /** Opens the window, or brings it to the front. For the event thread. */
    public static void open() {
        RecordWindow open = CURRENT.get();
        if (open == null) {
            RecordWindow window = new RecordWindow();
            CURRENT.set(window);
            window.show();
        } else {
            open.dialog.toFront();
        }
    }

    private void show() {
        dialog.pack();
        dialog.setMinimumSize(dialog.getSize());
        dialog.setLocationRelativeTo(dialog.getOwner());
        dialog.setVisible(true);
        panel.open();
    }

    /** Completes what is being recorded and waits until that is done. Any thread may call it. */
    static void complete() {
        RecordWindow open = CURRENT.get();
        if (open != null) {
            open.panel.complete();
        }
    }

    private void closeIfIdle() {
        if (!panel.state().phase().hasOpenFile()) {
            dialog.dispose();
        }
    }

    private void finished(CaptureState state) {
        dialog.dispose();
        RecordingOpener.open(List.of(state.file()));
        if (!state.message().isEmpty()) {
            DialogDisplayer.getDefault()
                    .notifyLater(new NotifyDescriptor.Message(state.message(), NotifyDescriptor.WARNING_MESSAGE));
        }
    }
}
