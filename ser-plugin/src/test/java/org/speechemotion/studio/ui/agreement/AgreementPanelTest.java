// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import com.google.gson.JsonParser;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.agreement.AgreementSettings;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.testing.EnglishNumbers;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.table.TableSamples;

@EnglishNumbers
class AgreementPanelTest {

    @TempDir
    private Path folder;

    private final List<TimeSpan> jumps = new ArrayList<>();
    private AnnotationSession session;
    private AgreementPanel panel;

    @BeforeEach
    void open() throws Exception {
        onEventThread(() -> {
            session = Sessions.inMemory(TableSamples.recording(10));
            session.perform(new AddTrack(
                    SampleDocuments.track(
                            "ada", TrackKind.ANNOTATOR, stretch(0, 4, "neutral"), stretch(4, 10, "angry")),
                    0));
            session.perform(new AddTrack(
                    SampleDocuments.track("model", TrackKind.MACHINE, stretch(0, 5, "neutral"), stretch(5, 8, "anger")),
                    1));
            panel = new AgreementPanel(session, jumps::add);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            panel.close();
            return null;
        });
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeAndWait(task);
        return task.get();
    }

    private void waitFor(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!onEventThread(condition)) {
            assertThat(System.nanoTime()).as(panel.summary()).isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private int disagreements() {
        return panel.results().disagreementTable().getRowCount();
    }

    @Test
    void headingsAreNotCutOff() throws Exception {
        onEventThread(() -> {
            panel.setSize(panel.getPreferredSize());
            layOut(panel);
            JTable pairs = panel.results().pairTable();
            var header = pairs.getTableHeader();
            for (int column = 0; column < pairs.getColumnCount(); column++) {
                String heading = pairs.getColumnName(column);
                assertThat(header.getHeaderRect(column).width)
                        .as(heading)
                        .isGreaterThan(header.getFontMetrics(header.getFont()).stringWidth(heading));
            }
            return null;
        });
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    @Test
    void comparesAPersonWithTheModelAndGoesToTheDisagreements() throws Exception {
        waitFor(() -> disagreements() == 1);
        onEventThread(() -> {
            JTable pairs = panel.results().pairTable();
            assertThat(pairs.getValueAt(0, 0)).isEqualTo("ada");
            assertThat(pairs.getValueAt(0, 2)).isEqualTo("8.0");
            assertThat(pairs.getValueAt(0, 4)).isEqualTo("0.875");
            JTable confusion = panel.results().confusionTable();
            assertThat(confusion.getColumnName(1)).isEqualTo("angry");
            assertThat(confusion.getValueAt(0, 1)).hasToString("3.0");
            assertThat(confusion.getValueAt(1, 1)).hasToString(".");
            assertThat(panel.summary()).contains(", 1 disagreement");
            JTable list = panel.results().disagreementTable();
            list.setRowSelectionInterval(0, 0);
            list.getActionMap().get("jump").actionPerformed(new ActionEvent(list, 0, "jump"));
            return null;
        });
        assertThat(jumps).containsExactly(new TimeSpan(4, 5));
    }

    @Test
    void followsTheAnnotations() throws Exception {
        waitFor(() -> disagreements() == 1);
        onEventThread(() -> session.perform(new Relabel(Set.of(SampleDocuments.id(session.document(), 0)), "happy")));
        waitFor(() -> disagreements() == 2);
        onEventThread(() -> {
            session.undo();
            return null;
        });
        waitFor(() -> disagreements() == 1);
    }

    @Test
    void comparesWithFilesAndSaysWhatIsWrongWithThem() throws Exception {
        Path file = Files.writeString(folder.resolve("bob.csv"), "start,end,emotion\n0,10,angry\n");
        onEventThread(() -> {
            panel.choice().add(file);
            return null;
        });
        waitFor(() -> panel.results().pairTable().getRowCount() == 3);
        Path none = folder.resolve("gone.csv");
        onEventThread(() -> {
            panel.choice().add(none);
            return null;
        });
        waitFor(() -> panel.summary().contains("no such file"));
        assertThat(panel.summary()).contains(none.toString()).doesNotContain("\n");
        assertThat(onEventThread(this::disagreements)).isZero();
    }

    @Test
    void savesWhatTheCommandLinePrints() throws Exception {
        AgreementRequest request =
                onEventThread(() -> new AgreementRequest(session.tracks(), noFiles(), AgreementSettings.DEFAULT));
        Path file = folder.resolve("agreement.json");
        AgreementFiles.write(request.compute().agreement().orElseThrow(), file);
        assertThat(JsonParser.parseString(Files.readString(file))
                        .getAsJsonObject()
                        .getAsJsonArray("pairs"))
                .hasSize(1);
    }

    private AnnotatorFiles noFiles() {
        return new AnnotatorFiles(List.of(), session.recording().path(), Optional.empty());
    }

    /** A project of somebody else's: in each of these recordings one label for all of the ten seconds. */
    private Path project(String name, String... recordingsAndLabels) throws IOException {
        Path file = folder.resolve(name);
        try (Project project = Project.create(file, SampleDocuments.AUTHOR, SampleDocuments.CLOCK)) {
            for (int i = 0; i < recordingsAndLabels.length; i += 2) {
                Path sound = Files.writeString(folder.resolve(recordingsAndLabels[i]), recordingsAndLabels[i]);
                long id = project.add(new Recording(sound, 8000, 1, 80_000, "WAV"))
                        .id();
                project.document(id)
                        .perform(new AddTrack(
                                SampleDocuments.track(
                                        "bob", TrackKind.ANNOTATOR, stretch(0, 10, recordingsAndLabels[i + 1])),
                                0));
            }
        }
        return file;
    }

    private List<String> offered() {
        JComboBox<String> box = panel.choice().recordingBox();
        return IntStream.range(0, box.getItemCount()).mapToObj(box::getItemAt).toList();
    }

    private String agreementWithBob() {
        return String.valueOf(panel.results().pairTable().getValueAt(1, 4));
    }

    @Test
    void aProjectIsComparedByTheRecordingOfTheWindowOrAnotherThatIsChosen() throws Exception {
        Path file = project("bob.ses", "other.wav", "angry", "talk.wav", "neutral", "third.wav", "sad");
        onEventThread(() -> {
            panel.choice().add(file);
            return null;
        });
        waitFor(() -> panel.results().pairTable().getRowCount() == 3);
        onEventThread(() -> {
            assertThat(agreementWithBob())
                    .as("ada said neutral for four seconds")
                    .isEqualTo("0.400");
            JComboBox<String> box = panel.choice().recordingBox();
            assertThat(panel.choice().isAncestorOf(box)).isTrue();
            assertThat(box.getAccessibleContext().getAccessibleName()).isEqualTo("Recording in files:");
            assertThat(offered()).containsExactly("this one (talk.wav)", "other.wav", "talk.wav", "third.wav");
            assertThat(box.getSelectedIndex()).isZero();
            box.setSelectedItem("other.wav");
            return null;
        });
        waitFor(() -> panel.results().pairTable().getRowCount() == 3
                && agreementWithBob().equals("0.600"));
        assertThat(onEventThread(() -> panel.choice().recordingBox().getSelectedItem()))
                .isEqualTo("other.wav");
    }

    @Test
    void aProjectWithoutTheRecordingAsksForOne() throws Exception {
        Path file = project("bob.ses", "a.wav", "angry", "b.wav", "neutral");
        onEventThread(() -> {
            panel.choice().add(file);
            return null;
        });
        waitFor(() -> panel.summary().contains("Recording in files"));
        assertThat(panel.summary()).startsWith("bob.ses: none of its 2 recordings is this one");
        onEventThread(() -> {
            panel.choice().recordingBox().setSelectedItem("b.wav");
            return null;
        });
        waitFor(() -> panel.results().pairTable().getRowCount() == 3);
        assertThat(onEventThread(this::agreementWithBob)).isEqualTo("0.400");
    }

    @Test
    void whereFilesAreAboutOneRecordingThereIsNoChoice() throws Exception {
        Path one = project("bob.ses", "any.wav", "angry");
        onEventThread(() -> {
            panel.choice().add(one);
            return null;
        });
        waitFor(() -> panel.results().pairTable().getRowCount() == 3);
        assertThat(onEventThread(() -> panel.choice().recordingBox().getParent()))
                .isNull();
    }
}
