// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;

/** A track of 50,000 items stays quick, in time of the processor: machines may be busy with other things. */
@Tag("slow")
class LargeDocumentTest {

    private static final int SIZE = 50_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(5);
    private AnnotationDocument document;

    @BeforeEach
    void makeDocument() {
        document = SampleDocuments.with(SampleDocuments.many(SIZE));
    }

    @Test
    void oneEditTakesWellUnderAMillisecond() {
        double median = median(2000, () -> document.perform(new Relabel(Set.of(id()), "label " + random.nextInt())));
        double moved = median(2000, () -> document.perform(MoveBorder.to(id(), Side.END, random.nextInt(SIZE), true)));
        double undone = median(2000, () -> document.undo());
        System.out.printf("relabel %.4f ms, move %.4f ms, undo %.4f ms%n", median, moved, undone);
        assertThat(median).isLessThan(1);
        assertThat(moved).isLessThan(1);
        assertThat(undone).isLessThan(1);
    }

    @Test
    void oneEditOfAllTakesUnderHalfASecond() {
        Set<Long> all = new HashSet<>();
        document.tracks().get(0).items().forEach(item -> all.add(item.id()));
        double done = median(9, () -> document.perform(new Relabel(all, "label " + random.nextInt())));
        double shifted = median(9, () -> document.perform(new Shift(all, 0.25)));
        double undone = median(9, () -> document.undo());
        System.out.printf("relabel all %.1f ms, shift all %.1f ms, undo %.1f ms%n", done, shifted, undone);
        assertThat(done).isLessThan(500);
        assertThat(shifted).isLessThan(500);
        assertThat(undone).isLessThan(500);
    }

    @Test
    void whatLiesInASpanIsFoundWithoutLookingAtAll() {
        ItemTree items = document.tracks().get(0).items();
        double median = median(5000, () -> {
            double from = random.nextInt(SIZE - 20);
            assertThat(items.in(new TimeSpan(from, from + 10)).size()).isEqualTo(10);
        });
        System.out.printf("query of 10 %.4f ms%n", median);
        assertThat(median).isLessThan(0.5);
    }

    private long id() {
        ItemTree items = document.tracks().get(0).items();
        return items.get(random.nextInt(items.size())).id();
    }

    /** Milliseconds. */
    private static double median(int times, Runnable work) {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            work.run();
            all[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        Arrays.sort(all);
        return all[times / 2];
    }
}
