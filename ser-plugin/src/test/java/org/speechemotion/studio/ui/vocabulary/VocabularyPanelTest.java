// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.options.MemoryPreferences;
import org.speechemotion.studio.ui.table.TableSamples;

class VocabularyPanelTest {

    private final List<String> problems = new ArrayList<>();
    private AnnotationSession session;
    private VocabularyPanel panel;

    @BeforeEach
    void open() throws Exception {
        onEventThread(() -> {
            session = Sessions.inMemory(TableSamples.recording(10), problems);
            session.perform(new AddTrack(SampleDocuments.track("model", TrackKind.MACHINE, stretch(0, 1, "odd")), 0));
            session.perform(new AddTrack(SampleDocuments.track("mine", TrackKind.ANNOTATOR, stretch(0, 1, "sad")), 1));
            panel = new VocabularyPanel(session, new VocabularySets(new MemoryPreferences()));
            return null;
        });
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeAndWait(task);
        return task.get();
    }

    private void press(String button) {
        find(panel, button).doClick();
    }

    private static JButton find(Container root, String text) {
        for (Component child : root.getComponents()) {
            if (child instanceof JButton button && button.getText().equals(text)) {
                return button;
            }
            if (child instanceof Container container) {
                JButton found = find(container, text);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Vocabulary vocabulary() {
        return session.tracks().get(1).header().vocabulary();
    }

    @Test
    void aSetIsGivenToATrackInOneStep() throws Exception {
        onEventThread(() -> {
            assertThat(panel.message()).isEqualTo(Bundle.TXT_FreeLabels());
            press("Use");
            panel.table().setValueAt("s", 3, 1);
            panel.table().setRowSelectionInterval(0, 0);
            press("Move Down");
            panel.apply();
            assertThat(vocabulary().labels()).startsWith("calm", "neutral").contains("sad");
            assertThat(vocabulary().term("sad").orElseThrow().key()).isEqualTo('s');
            session.undo();
            assertThat(vocabulary()).isEqualTo(Vocabulary.FREE);
            assertThat(problems).isEmpty();
            return null;
        });
    }

    @Test
    void whatCannotBeIsSaidAndNotDone() throws Exception {
        onEventThread(() -> {
            press("Add");
            panel.table().finishEditing();
            assertThat(panel.isValidChoice()).isFalse();
            panel.table().setValueAt("happy", 0, 0);
            assertThat(panel.message()).contains("sad");
            panel.apply();
            assertThat(problems).hasSize(1);
            assertThat(vocabulary()).isEqualTo(Vocabulary.FREE);
            press("Remove");
            assertThat(panel.isValidChoice()).isTrue();
            return null;
        });
    }
}
