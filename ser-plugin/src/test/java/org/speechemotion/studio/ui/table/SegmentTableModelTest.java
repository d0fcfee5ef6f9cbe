// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.Delete;
import org.speechemotion.studio.annotation.edit.Drag;
import org.speechemotion.studio.annotation.edit.MoveBorder;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.RenameTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.edit.Side;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;

class SegmentTableModelTest {

    private final List<String> problems = new ArrayList<>();
    private final List<TableModelEvent> events = new ArrayList<>();
    private AnnotationSession session;
    private SegmentTableModel model;

    private void open(TrackKind kind, Annotation... annotations) {
        Recording recording = TableSamples.recording(100_000);
        session = Sessions.inMemory(recording, problems);
        session.perform(new AddTrack(SampleDocuments.track("mine", kind, annotations), 0));
        model = new SegmentTableModel(session);
        waitUntilRead();
        model.addTableModelListener(events::add);
        session.addListener(event -> {
            if (event instanceof AnnotationEvent.DocumentChanged changed) {
                model.changed(changed.change());
            }
        });
    }

    private void waitUntilRead() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (onEventThread(model::isReading)) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
        }
    }

    private static <T> T onEventThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long id(int place) {
        return SampleDocuments.id(session.document(), place);
    }

    private Object cell(long item, SegmentColumn column) {
        return model.getValueAt(model.rowOf(item), column.ordinal());
    }

    private void write(long item, SegmentColumn column, Object value) {
        model.setValueAt(value, model.rowOf(item), column.ordinal());
    }

    @Test
    void anEditOfOneOfFiftyThousandIsTheEventOfOneRow() {
        open(TrackKind.ANNOTATOR, SampleDocuments.many(50_000));
        long item = id(31_000);
        session.perform(new Relabel(Set.of(item), "angry"));
        assertThat(events).hasSize(1);
        TableModelEvent event = events.get(0);
        assertThat(event.getType()).isEqualTo(TableModelEvent.UPDATE);
        assertThat(event.getFirstRow()).isEqualTo(event.getLastRow()).isEqualTo(model.rowOf(item));
        assertThat(cell(item, SegmentColumn.LABEL)).isEqualTo("angry");
        assertThat(cell(item, SegmentColumn.REVIEWED)).isEqualTo(true);
        session.undo();
        assertThat(events).hasSize(2);
        assertThat(cell(item, SegmentColumn.LABEL)).isEqualTo("calm");
    }

    @Test
    void editsOfFiftyThousandRowsAreSoonShown() {
        open(TrackKind.ANNOTATOR, SampleDocuments.many(50_000));
        SegmentTable table = new SegmentTable(session, model, new SegmentOrder(model), span -> {});
        waitUntilRead();
        events.clear();
        assertThat(table.getRowCount()).isEqualTo(50_000);
        long begin = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            session.perform(new Relabel(Set.of(id(400 * i)), "angry"));
        }
        // 2 ms each on an idle machine; a busy one must not fail the build.
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(events).hasSize(100);
    }

    @Test
    void anEditOfFiftyThousandIsReadInTheBackground() throws Exception {
        open(TrackKind.ANNOTATOR, SampleDocuments.many(50_000));
        Set<Long> all = IntStream.range(0, 50_000).mapToObj(this::id).collect(Collectors.toSet());
        onEventThread(() -> {
            session.perform(new Relabel(all, "angry"));
            assertThat(events).as("nothing is read at once").isEmpty();
            assertThat(model.isReading()).isTrue();
            assertThat(cell(id(7), SegmentColumn.LABEL)).isNotEqualTo("angry");
            session.perform(new Relabel(Set.of(id(7)), "fear"));
            return null;
        });
        waitUntilRead();
        assertThat(cell(id(7), SegmentColumn.LABEL)).isEqualTo("fear");
        assertThat(cell(id(8), SegmentColumn.LABEL)).isEqualTo("angry");
        assertThat(events).hasSizeBetween(1, 2);
    }

    @Test
    void whatIsEditedGoesWhereItBelongsAndOutOfTheFilter() {
        open(TrackKind.ANNOTATOR, SampleDocuments.many(5));
        new SegmentOrder(model).sortBy(SegmentColumn.LABEL);
        long item = id(3);
        session.perform(new Relabel(Set.of(item), "angry"));
        assertThat(model.rowOf(item)).isZero();
        session.perform(new Relabel(Set.of(item), "zeal"));
        assertThat(model.rowOf(item)).isEqualTo(4);
        model.filter(new SegmentFilter(
                "zeal", SegmentFilter.Tracks.USUAL, Optional.empty(), SegmentFilter.Flags.ANY, OptionalDouble.empty()));
        assertThat(model.getRowCount()).isEqualTo(1);
        session.perform(new Relabel(Set.of(id(1)), "zealous"));
        assertThat(model.getRowCount()).isEqualTo(2);
        session.perform(new Relabel(Set.of(item), "sad"));
        assertThat(model.rowOf(item)).isEqualTo(-1);
        assertThat(model.row(0).id()).isEqualTo(id(1));
        assertThat(model.count(SegmentFilter.Tracks.USUAL)).isEqualTo(5);
    }

    @Test
    void aRowThatGoesLeavesNoOtherWithoutItsPlace() {
        open(TrackKind.ANNOTATOR, SampleDocuments.many(5));
        long gone = id(1);
        List<Long> left = List.of(id(0), id(2), id(3), id(4));
        session.perform(new Delete(Set.of(gone)));
        assertThat(model.getRowCount()).isEqualTo(4);
        assertThat(model.rowOf(gone)).isEqualTo(-1);
        for (long item : left) {
            assertThat(model.row(model.rowOf(item)).id()).isEqualTo(item);
        }
        session.undo();
        assertThat(model.getRowCount()).isEqualTo(5);
        assertThat(cell(gone, SegmentColumn.START)).isEqualTo(new Moment(1));
    }

    @Test
    void manyEditsAtOnceAreOneEvent() {
        open(TrackKind.ANNOTATOR, SampleDocuments.many(1000));
        session.perform(
                new Delete(Set.copyOf(IntStream.range(0, 500).mapToObj(this::id).toList())));
        assertThat(events).hasSize(1);
        assertThat(model.getRowCount()).isEqualTo(500);
    }

    @Test
    void newTracksAndNamesAreShown() {
        open(TrackKind.ANNOTATOR, SampleDocuments.stretch(0, 1, "sad"));
        session.perform(new RenameTrack(session.tracks().get(0).id(), "ada"));
        assertThat(cell(id(0), SegmentColumn.TRACK)).isEqualTo("ada");
        session.perform(new AddTrack(
                SampleDocuments.track("bob", TrackKind.REFERENCE, SampleDocuments.stretch(1, 2, "happy")), 1));
        assertThat(model.getRowCount()).isEqualTo(2);
    }

    @Test
    void aDragIsShownWhenItHasEnded() {
        open(TrackKind.ANNOTATOR, SampleDocuments.stretch(0, 1, "sad"));
        Drag drag = session.drag();
        drag.update(MoveBorder.to(id(0), Side.END, 3, false));
        assertThat(events).isEmpty();
        drag.finish();
        assertThat(events).hasSize(1);
        assertThat(cell(id(0), SegmentColumn.LENGTH)).isEqualTo(new Moment(3));
    }

    @Test
    void whatIsTypedIsOneStepEach() {
        open(TrackKind.ANNOTATOR, SampleDocuments.stretch(10, 20, "sad"));
        long item = id(0);
        write(item, SegmentColumn.START, "0:12.5");
        write(item, SegmentColumn.LENGTH, "3");
        write(item, SegmentColumn.LABEL, "angry");
        write(item, SegmentColumn.CONFIDENCE, "75 %");
        write(item, SegmentColumn.SPEAKER, "Ada");
        write(item, SegmentColumn.NOTE, "loud");
        write(item, SegmentColumn.UNSURE, true);
        assertThat(problems).isEmpty();
        assertThat(cell(item, SegmentColumn.START)).hasToString("0:12.500");
        assertThat(cell(item, SegmentColumn.END)).hasToString("0:15.500");
        assertThat(cell(item, SegmentColumn.LABEL)).isEqualTo("angry");
        assertThat(cell(item, SegmentColumn.CONFIDENCE)).hasToString("75 %");
        assertThat(cell(item, SegmentColumn.SPEAKER)).isEqualTo("Ada");
        assertThat(cell(item, SegmentColumn.NOTE)).isEqualTo("loud");
        assertThat(cell(item, SegmentColumn.UNSURE)).isEqualTo(true);
        assertThat(cell(item, SegmentColumn.AUTHOR)).isEqualTo(SampleDocuments.AUTHOR);
        IntStream.range(0, 7).forEach(step -> session.undo());
        assertThat(cell(item, SegmentColumn.LABEL)).isEqualTo("sad");
        assertThat(cell(item, SegmentColumn.END)).isEqualTo(new Moment(20));
    }

    @Test
    void aCellThatIsLeftAsItWasChangesNothing() {
        open(TrackKind.ANNOTATOR, SampleDocuments.stretch(1.000123, 2, "sad"));
        write(id(0), SegmentColumn.START, "0:01.000");
        write(id(0), SegmentColumn.NOTE, "");
        assertThat(events).isEmpty();
        assertThat(model.row(0).item().start()).isEqualTo(1.000123);
    }

    @Test
    void badValuesAreToldInOneLine() {
        open(TrackKind.ANNOTATOR, SampleDocuments.stretch(1, 2, "sad"));
        write(id(0), SegmentColumn.START, "soon");
        write(id(0), SegmentColumn.START, "5");
        write(id(0), SegmentColumn.END, "200000");
        write(id(0), SegmentColumn.CONFIDENCE, "120");
        assertThat(events).isEmpty();
        assertThat(problems).hasSize(4).allSatisfy(problem -> assertThat(problem)
                .doesNotContain("\n"));
        assertThat(problems.get(0)).contains("\"soon\" is no time");
    }

    @Test
    void whatAModelSaidIsNotWrittenIn() {
        open(TrackKind.MACHINE, SampleDocuments.stretch(1, 2, "sad"));
        for (SegmentColumn column : SegmentColumn.values()) {
            assertThat(model.isCellEditable(0, column.ordinal())).isFalse();
        }
        assertThat(Path.of("talk.wav")).isEqualTo(session.recording().path());
    }
}
