// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;

class ItemTreeTest {

    private final Random random = new Random(7);
    private long nextId = 1;

    @Test
    void itFindsWhatAPlainListFindsWhateverWasAddedAndRemoved() {
        ItemTree tree = ItemTree.EMPTY;
        List<Item> plain = new ArrayList<>();
        for (int round = 0; round < 400; round++) {
            List<Item> removed = new ArrayList<>();
            List<Item> added = new ArrayList<>();
            // Mostly one at a time; sometimes so many that the tree is made anew.
            int count = round % 50 == 49 ? 40 : 1;
            for (int i = 0; i < count; i++) {
                if (random.nextInt(3) == 0 && !plain.isEmpty()) {
                    removed.add(plain.remove(random.nextInt(plain.size())));
                } else {
                    added.add(item());
                }
            }
            tree = tree.changed(removed, added);
            plain.addAll(added);
            plain.sort(Item.ORDER);
            assertThat(tree.items()).containsExactlyElementsOf(plain);
            double from = random.nextInt(20) / 2.0;
            TimeSpan span = new TimeSpan(from, from + random.nextInt(5) / 2.0);
            assertThat(tree.in(span))
                    .isEqualTo(plain.stream().filter(item -> lies(item, span)).toList());
            assertThat(tree.after(from))
                    .isEqualTo(
                            plain.stream().filter(item -> item.start() > from).findFirst());
            assertThat(tree.before(from).map(Item::start))
                    .isEqualTo(plain.stream()
                            .map(Item::start)
                            .filter(start -> start < from)
                            .reduce((one, other) -> other));
            for (int i = 0; i < plain.size(); i += 7) {
                assertThat(tree.get(i)).isSameAs(plain.get(i));
                assertThat(tree.indexOf(plain.get(i))).isEqualTo(i);
            }
        }
        assertThat(plain).hasSizeGreaterThan(100);
    }

    @Test
    void anOlderTreeStaysAsItWas() {
        Item first = item();
        Item second = item();
        ItemTree one = ItemTree.EMPTY.changed(List.of(), List.of(first));
        ItemTree two = one.changed(List.of(), List.of(second));
        assertThat(one.items()).containsExactly(first);
        assertThat(two.size()).isEqualTo(2);
        assertThat(two.changed(List.of(first), List.of()).items()).containsExactly(second);
    }

    @Test
    void spansAreHalfOpenAndPointsLieWhereTheyStand() {
        Item stretch = new Item(1, SampleDocuments.stretch(1, 2, "a"));
        Item point = new Item(2, SampleDocuments.stretch(2, 2, "b"));
        ItemTree tree = ItemTree.of(List.of(stretch, point));
        assertThat(tree.in(new TimeSpan(2, 3))).containsExactly(point);
        assertThat(tree.in(new TimeSpan(1, 2))).containsExactly(stretch);
        assertThat(tree.in(new TimeSpan(0, 1))).isEmpty();
        assertThat(tree.in(new TimeSpan(1.5, 1.5))).containsExactly(stretch);
        assertThat(tree.latestEnd()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        List<Item> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(item());
        }
        ItemTree tree = ItemTree.of(many);
        Item stranger = new Item(999, SampleDocuments.stretch(3, 4, "a"));
        assertThatThrownBy(() -> tree.changed(List.of(stranger), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tree.indexOf(stranger)).isEqualTo(-1);
        assertThatThrownBy(() -> tree.get(100)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private Item item() {
        double start = random.nextInt(20) / 2.0;
        return new Item(nextId++, SampleDocuments.stretch(start, start + random.nextInt(6) / 2.0, "x"));
    }

    private static boolean lies(Item item, TimeSpan span) {
        return item.start() == span.start() || item.start() < span.end() && item.end() > span.start();
    }
}
