// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.ui.options.MemoryPreferences;

class LaneArrangementTest {

    private record Named(String kind, boolean initiallyShown) implements Lane {

        @Override
        public String name() {
            return kind;
        }

        @Override
        public int preferredHeight() {
            return 20;
        }

        @Override
        public void paint(LaneCanvas canvas) {
            // Nobody looks.
        }
    }

    private final MemoryPreferences preferences = new MemoryPreferences();
    private final LaneArrangement lanes = arrangement();

    private LaneArrangement arrangement() {
        return new LaneArrangement(
                new LaneLayouts(preferences),
                List.of(
                        new Named("wave", true),
                        new Named("wave", true),
                        new Named("pitch", true),
                        new Named("track", false)));
    }

    private static List<String> ids(List<LaneArrangement.Entry> entries) {
        return entries.stream().map(LaneArrangement.Entry::id).toList();
    }

    @Test
    void numbersLanesOfOneKindAndHidesWhatIsHiddenAtFirst() {
        assertThat(ids(lanes.entries())).containsExactly("wave", "wave.2", "pitch", "track");
        assertThat(ids(lanes.shown())).containsExactly("wave", "wave.2", "pitch");
    }

    @Test
    void remembersOrderHeightsAndWhatIsShown() {
        lanes.move("pitch", -2);
        lanes.setShown("wave.2", false);
        lanes.setShown("track", true);
        lanes.setHeight("pitch", OptionalInt.of(99));
        LaneArrangement next = arrangement();
        assertThat(ids(next.shown())).containsExactly("pitch", "wave", "track");
        assertThat(next.height("pitch")).hasValue(99);
        assertThat(next.height("wave")).isEmpty();
        next.reset();
        assertThat(ids(arrangement().shown())).containsExactly("wave", "wave.2", "pitch");
        assertThat(arrangement().height("pitch")).isEmpty();
    }

    @Test
    void movesAmongTheLanesThatAreSeen() {
        lanes.setShown("wave.2", false);
        lanes.move("wave", 1);
        assertThat(ids(lanes.shown())).containsExactly("pitch", "wave");
        lanes.move("wave", 7);
        assertThat(ids(lanes.shown())).containsExactly("pitch", "wave");
    }

    @Test
    void aNewLaneStandsBehindTheOneThatItNaturallyFollows() {
        LaneLayout layout = LaneLayout.NATURAL.withOrder(List.of("c", "a", "gone"));
        assertThat(layout.arrange(List.of("a", "b", "c", "d"))).containsExactly("c", "d", "a", "b");
        assertThat(layout.arrange(List.of("new", "a"))).containsExactly("new", "a");
    }

    @Test
    void heightsStayWithinReason() {
        lanes.setHeight("wave", OptionalInt.of(-5));
        assertThat(lanes.height("wave")).hasValue(LaneLayout.LEAST_HEIGHT);
        lanes.setHeight("wave", OptionalInt.of(1_000_000));
        assertThat(lanes.height("wave")).hasValue(LaneLayout.MOST_HEIGHT);
    }

    @Test
    void whatIsDamagedInThePreferencesIsLeftOut() {
        preferences.put("lanes.heights", "wave=tall;pitch=40;=3;x");
        preferences.put("lanes.order", ";;pitch;;");
        preferences.put("lanes.unit", "FURLONGS");
        LaneArrangement next = arrangement();
        assertThat(next.height("wave")).isEmpty();
        assertThat(next.height("pitch")).hasValue(40);
        assertThat(ids(next.shown())).containsExactly("wave", "wave.2", "pitch");
    }

    @Test
    void theKeyboardWalksThroughTheShownLanes() {
        lanes.chooseNext(1);
        assertThat(lanes.chosen())
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo("wave"));
        lanes.chooseNext(1);
        lanes.chooseNext(1);
        lanes.chooseNext(1);
        assertThat(lanes.chosen())
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo("pitch"));
        lanes.setShown("pitch", false);
        assertThat(lanes.chosen()).isEmpty();
    }
}
