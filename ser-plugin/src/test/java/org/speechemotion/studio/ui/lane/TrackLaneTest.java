// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Cursor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.CommandKind;
import org.speechemotion.studio.annotation.edit.Create;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.label.Sessions;

/** What mouse gestures on a track do, with ten seconds on a thousand pixels. */
class TrackLaneTest {

    private static final int HEIGHT = 24;

    private final FixedDocument document = new FixedDocument(10, WaveformPeaks.NONE, null);
    private final List<String> problems = new ArrayList<>();
    private final CountingHost host = new CountingHost();
    private final TimeViewport view = TimeViewport.whole(10, 1000, 1e-5);
    private AnnotationSession session;
    private TrackLane lane;

    @BeforeEach
    void open() {
        session = Sessions.inMemory(new Recording(Path.of("none.wav"), 8000, 1, 80_000, "WAV"), problems);
        lane = lane(TrackKind.ANNOTATOR);
    }

    @AfterEach
    void close() {
        lane.close();
    }

    /** Three stretches: 1 to 3, 3 to 5 and 7 to 8 seconds. */
    private TrackLane lane(TrackKind kind) {
        session.perform(new AddTrack(
                SampleDocuments.track(
                        kind.name(),
                        kind,
                        SampleDocuments.stretch(1, 3, "calm"),
                        SampleDocuments.stretch(3, 5, "sad"),
                        SampleDocuments.stretch(7, 8, "happy")),
                0));
        TrackLane made = new TrackLane(document, session, session.tracks().get(0));
        made.open(host);
        return made;
    }

    private LanePress at(double time, boolean shift, boolean ctrl, boolean alt) {
        return new LanePress(time, 10, HEIGHT, view, shift, ctrl, alt);
    }

    private LanePress at(double time) {
        return at(time, false, false, false);
    }

    private LaneGesture press(LanePress at) {
        return lane.press(at).orElseThrow();
    }

    private void click(double time, boolean shift, boolean ctrl) {
        press(at(time, shift, ctrl, false)).end();
    }

    private List<Double> selected() {
        return session.selectedItems().stream().map(Item::start).toList();
    }

    private List<String> spans() {
        return session.document().track(lane.trackId()).orElseThrow().items().items().stream()
                .map(item -> String.format(Locale.ROOT, "%.2f-%.2f", item.start(), item.end()))
                .toList();
    }

    @Test
    void aClickSelectsOneAndWithCtrlMore() {
        click(2, false, false);
        assertThat(selected()).containsExactly(1.0);
        click(7.5, false, true);
        assertThat(selected()).containsExactly(1.0, 7.0);
        click(2, false, true);
        assertThat(selected()).containsExactly(7.0);
    }

    @Test
    void shiftSelectsFromTheLastOneToThePressedOne() {
        click(2, false, false);
        click(7.5, true, false);
        assertThat(selected()).containsExactly(1.0, 3.0, 7.0);
        click(4, true, false);
        assertThat(selected()).containsExactly(1.0, 3.0);
    }

    @Test
    void emptyPlacesAreLeftToTheWindow() {
        assertThat(lane.press(at(6))).isEmpty();
        assertThat(lane.cursor(at(6))).isEmpty();
        assertThat(lane.cursor(at(6, true, false, false))).hasValue(Cursor.CROSSHAIR_CURSOR);
    }

    @Test
    void aDragWithShiftBesideAllSelectsWhatItTouches() {
        LaneGesture gesture = press(at(6, true, false, false));
        gesture.drag(at(7.2, true, false, false));
        assertThat(selected()).containsExactly(7.0);
        gesture.drag(at(4.5, true, false, false));
        assertThat(selected()).containsExactly(3.0);
        gesture.drag(at(2.5, true, false, false));
        gesture.end();
        assertThat(selected()).containsExactly(1.0, 3.0);
        assertThat(spans()).containsExactly("1.00-3.00", "3.00-5.00", "7.00-8.00");
    }

    @Test
    void withCtrlTheBandAddsAndEscapeTakesItBack() {
        click(2, false, false);
        LaneGesture gesture = press(at(6, true, true, false));
        gesture.drag(at(7.5, true, true, false));
        assertThat(selected()).containsExactly(1.0, 7.0);
        gesture.cancel();
        assertThat(selected()).containsExactly(1.0);
    }

    @Test
    void theBandTouchesOnlyTheRowsThatItReaches() {
        session.perform(new Create(
                lane.trackId(),
                List.of(SampleDocuments.stretch(2, 4, "angry"), SampleDocuments.stretch(7, 8, "fear"))));
        LanePress low = new LanePress(6, 20, HEIGHT, view, true, false, false);
        LaneGesture gesture = press(low);
        gesture.drag(new LanePress(3.5, 14, HEIGHT, view, true, false, false));
        gesture.end();
        assertThat(selected()).containsExactly(2.0);
        gesture = press(low);
        gesture.drag(new LanePress(3.5, 2, HEIGHT, view, true, false, false));
        gesture.end();
        assertThat(selected()).containsExactly(2.0, 3.0);
    }

    @Test
    void aClickWithShiftBesideAllSelectsNothingAndIsLeftToTheWindow() {
        click(2, false, false);
        LaneGesture gesture = press(at(6, true, false, false));
        gesture.drag(at(6.01, true, false, false));
        gesture.end();
        assertThat(gesture.isClick()).isTrue();
        assertThat(gesture.isBesideAll()).isTrue();
        assertThat(selected()).containsExactly(1.0);
    }

    @Test
    void aDragOfABorderTakesTheNeighbourAlongAndIsOneStep() {
        LaneGesture gesture = press(at(2.99));
        gesture.drag(at(2.5));
        gesture.drag(at(3.5));
        gesture.drag(at(4.0));
        assertThat(spans()).containsExactly("1.00-4.01", "4.01-5.00", "7.00-8.00");
        gesture.end();
        assertThat(session.document().nextUndo().orElseThrow().kind()).isEqualTo(CommandKind.MOVE_BORDER);
        session.undo();
        assertThat(spans()).containsExactly("1.00-3.00", "3.00-5.00", "7.00-8.00");
    }

    @Test
    void withCtrlOneBorderMovesAlone() {
        LaneGesture gesture = press(at(2.99, false, true, false));
        gesture.drag(at(2.49, false, true, true));
        gesture.end();
        assertThat(spans()).containsExactly("1.00-2.50", "3.00-5.00", "7.00-8.00");
    }

    @Test
    void aDragOfTheMiddleMovesAllThatAreSelected() {
        click(4, false, false);
        click(7.5, false, true);
        LaneGesture gesture = press(at(4));
        gesture.drag(at(4.7, false, false, true));
        gesture.end();
        assertThat(spans()).containsExactly("1.00-3.00", "3.70-5.70", "7.70-8.70");
    }

    @Test
    void nothingMovesBeyondTheEnd() {
        LaneGesture gesture = press(at(7.5));
        gesture.drag(at(10));
        gesture.end();
        assertThat(spans()).contains("9.00-10.00");
    }

    @Test
    void whatIsNearDrawsUnlessAltIsDown() {
        document.at = 6;
        LaneGesture gesture = press(at(4.98));
        gesture.drag(at(5.95));
        assertThat(spans()).contains("3.00-6.00");
        gesture.drag(at(5.95, false, false, true));
        assertThat(spans()).contains("3.00-5.97");
        gesture.end();
    }

    @Test
    void escapePutsItBack() {
        LaneGesture gesture = press(at(4));
        gesture.drag(at(6));
        gesture.cancel();
        assertThat(spans()).containsExactly("1.00-3.00", "3.00-5.00", "7.00-8.00");
        assertThat(session.document().nextUndo().orElseThrow().kind()).isEqualTo(CommandKind.ADD_TRACK);
    }

    @Test
    void aTremblingHandMovesNothing() {
        LaneGesture gesture = press(at(4));
        gesture.drag(at(4.02));
        assertThat(gesture.isClick()).isTrue();
        gesture.end();
        assertThat(spans()).contains("3.00-5.00");
    }

    @Test
    void theCursorSaysWhatAPressWouldDo() {
        assertThat(lane.cursor(at(2.99))).hasValue(Cursor.E_RESIZE_CURSOR);
        assertThat(lane.cursor(at(2))).hasValue(Cursor.HAND_CURSOR);
        click(2, false, false);
        assertThat(lane.cursor(at(2))).hasValue(Cursor.MOVE_CURSOR);
    }

    @Test
    void whatAModelSaidIsSelectedButNotMoved() {
        lane.close();
        lane = lane(TrackKind.MACHINE);
        LaneGesture gesture = press(at(4));
        gesture.drag(at(6));
        gesture.end();
        assertThat(selected()).containsExactly(3.0);
        assertThat(spans()).containsExactly("1.00-3.00", "3.00-5.00", "7.00-8.00");
        assertThat(lane.editableAt(at(4))).isEmpty();
    }

    @Test
    void onlyWhatChangedIsPaintedAgain() {
        int before = host.repaints.get();
        click(2, false, false);
        assertThat(host.repaints.get()).isEqualTo(before + 1);
        assertThat(host.changes.get()).isZero();
    }

    @Test
    void theMenuIsAboutWhatIsUnderThePointerUnlessThatIsSelected() {
        lane.prepareMenu(at(2));
        assertThat(selected()).containsExactly(1.0);
        session.select(session.document().track(lane.trackId()).orElseThrow().items().items().stream()
                .map(Item::id)
                .toList());
        lane.prepareMenu(at(7.5));
        assertThat(selected()).hasSize(3);
        assertThat(session.selected()).isNotEqualTo(Set.of());
    }
}
