// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.edit.Delete;
import org.speechemotion.studio.annotation.edit.Describe;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.MoveBorder;
import org.speechemotion.studio.annotation.edit.Shift;
import org.speechemotion.studio.annotation.edit.Side;
import org.speechemotion.studio.annotation.edit.Split;

/**
 * What can be changed of the selected annotations where they are. In the window's lookup while one is selected that is not
 * a model's.
 */
@Messages({
    "MSG_NothingToSplit=No selected annotation reaches over the playhead",
    "MSG_LaneHidden=The lane of the track is hidden; show it to edit labels in it"
})
public final class SelectionCommands {

    private static final double LEAST_STEP = 0.001;
    private static final double MOST_STEP = 0.1;
    private static final int STEP_PIXELS = 2;

    private final AnnotationSession session;
    private final RecordingPlace place;

    SelectionCommands(AnnotationSession session, RecordingPlace place) {
        this.session = session;
        this.place = place;
    }

    private Set<Long> items() {
        return session.selectedEditable();
    }

    private List<Item> selected() {
        return session.selectedItems().stream()
                .filter(item -> session.isEditable(item.id()))
                .toList();
    }

    /** Cuts the selected annotations at the playhead. */
    public void split() {
        if (session.perform(new Split(items(), place.playhead())).isEmpty()) {
            session.tellProblem(Bundle.MSG_NothingToSplit());
        }
    }

    /** Deletes the selected annotations. */
    public void delete() {
        session.perform(new Delete(items()));
    }

    /** Puts a border of the selected annotations where the playhead is; those that touch it come along. */
    public void moveToPlayhead(Side side) {
        Map<Long, Double> times =
                items().stream().collect(Collectors.toMap(Function.identity(), id -> place.playhead()));
        session.perform(new MoveBorder(side, times, true));
    }

    /** Moves a border of the selected annotations by small steps, to the right if above 0. */
    public void moveBorder(Side side, int steps) {
        session.perform(MoveBorder.by(selected(), side, steps * step(), true));
    }

    /** Moves the selected annotations by small steps, to the right if above 0. */
    public void move(int steps) {
        double end = selected().stream().mapToDouble(Item::end).max().orElse(0);
        double room = session.recording().duration() - end;
        session.perform(new Shift(items(), Math.min(steps * step(), Math.max(0, room))));
    }

    private double step() {
        return Math.max(LEAST_STEP, Math.min(MOST_STEP, STEP_PIXELS * place.secondsPerPixel()));
    }

    /** Marks the selected annotations, or takes the mark away if all have it. */
    public void toggle(Flag flag) {
        boolean all = selected().stream()
                .allMatch(item -> item.annotation().details().flags().contains(flag));
        session.perform(Describe.flag(items(), flag, !all));
    }

    /** The note that all selected annotations have, empty if they differ. */
    public String note() {
        return common(annotation -> annotation.details().note()).orElse("");
    }

    /** Writes a note to the selected annotations; empty for none. */
    public void note(String text) {
        session.perform(Describe.note(items(), text));
    }

    /** The speaker that all selected annotations have, empty if they differ. */
    public String speaker() {
        return common(annotation -> annotation.details().speaker()).orElse("");
    }

    /** All speakers that are named in the recording, in order. */
    public List<String> speakers() {
        return session.tracks().stream()
                .flatMap(track -> track.items().items().stream())
                .map(item -> item.annotation().details().speaker())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Names who speaks in the selected annotations; empty for nobody. */
    public void speaker(String name) {
        session.perform(Describe.speaker(items(), name));
    }

    /** How sure all selected annotations are, 0 to 1, if they agree. */
    public OptionalDouble confidence() {
        return common(Annotation::confidence).orElse(OptionalDouble.empty());
    }

    /** Says how sure the selected annotations are, 0 to 1. */
    public void confidence(double value) {
        session.perform(Describe.confidence(items(), value));
    }

    private <T> Optional<T> common(Function<Annotation, T> what) {
        Set<T> values = selected().stream().map(Item::annotation).map(what).collect(Collectors.toSet());
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    /** Edits the label of the first selected annotation in its lane. */
    public void editLabel() {
        selected().stream().findFirst().ifPresent(item -> {
            place.show(item.annotation().span());
            if (!place.editLabel(item.id())) {
                session.tellProblem(Bundle.MSG_LaneHidden());
            }
        });
    }
}
