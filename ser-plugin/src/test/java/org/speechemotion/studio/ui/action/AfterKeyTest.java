// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.testing.WindowTest;

/** A dialog that a letter opens, in real windows with the keys of a robot. */
@WindowTest
class AfterKeyTest {

    private static final int TRIES = 5;

    private Robot robot;
    private JFrame frame;
    private JPanel panel;
    private JTextField field;
    private JDialog dialog;

    @BeforeEach
    void open() throws Exception {
        robot = new Robot();
        onEventThread(() -> {
            frame = new JFrame("keys");
            panel = new JPanel();
            panel.setFocusable(true);
            panel.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(KeyEvent.VK_V, 0), "ask");
            panel.getActionMap().put("ask", new AbstractAction() {
                private static final long serialVersionUID = 1L;

                @Override
                public void actionPerformed(ActionEvent event) {
                    AfterKey.open(AfterKeyTest.this::ask);
                }
            });
            frame.add(panel);
            frame.setSize(300, 200);
            frame.setVisible(true);
            panel.requestFocusInWindow();
            return null;
        });
    }

    /** As a modal dialog of the platform does, it returns when it is closed. */
    private void ask() {
        dialog = new JDialog(frame, "speaker", true);
        field = new JTextField(12);
        dialog.add(field);
        dialog.pack();
        dialog.setVisible(true);
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            if (dialog != null) {
                dialog.dispose();
            }
            frame.dispose();
            return null;
        });
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!onEventThread(condition)) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private void type(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private static boolean hasKeyboard(JComponent component) {
        return component != null
                && KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() == component;
    }

    @Test
    void theLetterThatOpensADialogIsNotWrittenIntoIt() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            waitFor(() -> hasKeyboard(panel));
            type(KeyEvent.VK_V);
            waitFor(() -> hasKeyboard(field));
            type(KeyEvent.VK_A);
            type(KeyEvent.VK_V);
            waitFor(() -> field.getText().endsWith("v") && field.getText().contains("a"));
            String written = onEventThread(() -> field.getText());
            // A key that a busy machine lets go late repeats itself.
            assertThat(written).matches("a+v+");
            onEventThread(() -> {
                field = null;
                dialog.dispose();
                panel.requestFocusInWindow();
                return null;
            });
        }
    }

    @Test
    void aCommandOfAMenuKeepsNoLetterAway() throws Exception {
        onEventThread(() -> {
            AfterKey.open(this::ask);
            return null;
        });
        waitFor(() -> hasKeyboard(field));
        type(KeyEvent.VK_A);
        waitFor(() -> !field.getText().isEmpty());
        assertThat(onEventThread(() -> field.getText())).matches("a+");
    }
}
