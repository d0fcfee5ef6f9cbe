// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.AUTHOR;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.CLOCK;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.SampleDocuments;

/** A project with 50,000 annotations, in time of the processor: machines may be busy with other things. */
@Tag("slow")
class LargeProjectTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @Test
    void manyAnnotationsAreKeptAndReadInSeconds() throws IOException {
        Path file = folder.resolve("large.ses");
        Path sound = Files.writeString(folder.resolve("talk.wav"), "sound");
        String before;
        try (Project project = Project.create(file, AUTHOR, CLOCK)) {
            long id = project.add(new Recording(sound, 8000, 1, 84_000, "WAV")).id();
            AnnotationDocument document = project.document(id);
            seconds("a track of 50,000", () -> {
                document.perform(
                        new AddTrack(SampleDocuments.track("a", TrackKind.ANNOTATOR, SampleDocuments.many(50_000)), 0));
                project.flush();
            });
            Set<Long> all = new HashSet<>();
            document.tracks().get(0).items().forEach(item -> all.add(item.id()));
            seconds("a new label for all", () -> {
                document.perform(new Relabel(all, "happy"));
                project.flush();
            });
            seconds("a new label for one", () -> {
                document.perform(new Relabel(Set.of(SampleDocuments.id(document, 7)), "angry"));
                project.flush();
            });
            before = SampleDocuments.state(document);
        }
        System.out.printf("%.1f MB%n", Files.size(file) / 1e6);
        try (Project project = Project.open(file, AUTHOR, CLOCK)) {
            seconds("reading", () -> project.document(1));
            assertThat(SampleDocuments.state(project.document(1))).isEqualTo(before);
        }
    }

    /** Something that uses the disk. */
    private interface Work {
        void run() throws IOException;
    }

    private static void seconds(String what, Work work) throws IOException {
        long begin = System.nanoTime();
        double busyBefore = busySeconds();
        work.run();
        double busy = busySeconds() - busyBefore;
        System.out.printf(
                "%s: %.2f s, the processor was busy for %.2f s%n", what, (System.nanoTime() - begin) / 1e9, busy);
        assertThat(busy).as(what).isLessThan(10);
    }

    /** Time of the processor that the threads have taken which are still there. */
    private static double busySeconds() {
        return Arrays.stream(THREADS.getAllThreadIds())
                        .map(THREADS::getThreadCpuTime)
                        .filter(time -> time > 0)
                        .sum()
                / 1e9;
    }
}
