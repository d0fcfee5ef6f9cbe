// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.store.DamagedRows;
import org.speechemotion.studio.annotation.store.OldProjects;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.annotation.store.StoredRecording;

/**
 * Damaged projects are read or refused with one line, soon; they stay as they are, and so does all that lies beside them.
 * More rounds than the suite runs: {@code -Dmutations=100000}.
 */
class ProjectMutationTest {

    private static final int ROUNDS = Integer.getInteger("mutations", 200);
    private static final int SEEDS = 4;
    private static final int PAGE = 4096;
    private static final long LONGEST_MS = 10_000;

    @TempDir
    private Path folder;

    /** A project's file, and the log that a killed program leaves beside it; empty where there is none. */
    private record Whole(byte[] project, byte[] log) {}

    private final List<Whole> valid = new ArrayList<>();
    private Path place;
    private Path file;

    @BeforeEach
    void writeProjects() throws IOException {
        place = Files.createDirectory(folder.resolve("place"));
        file = place.resolve("file.ses");
        Path sound = Files.writeString(folder.resolve("talk.wav"), "not really sound");
        for (long seed = 0; seed < SEEDS; seed++) {
            Path made = folder.resolve(seed + ".ses");
            try (Project project = Project.create(made, SampleDocuments.AUTHOR, SampleDocuments.CLOCK)) {
                for (int i = 0; i < 2; i++) {
                    long id = project.add(new Recording(sound, 8000, 1, 80_000, "WAV"))
                            .id();
                    AnnotationDocument document = project.document(id);
                    for (AnnotationTrack track :
                            new RandomDocuments(2 * seed + i).next().tracks()) {
                        document.perform(new AddTrack(track, 0));
                    }
                    project.keepView(id, Map.of("from", "1.5"));
                }
                project.flush();
                valid.add(new Whole(Files.readAllBytes(made), Files.readAllBytes(folder.resolve(seed + ".ses-wal"))));
            }
            valid.add(new Whole(Files.readAllBytes(made), new byte[0]));
        }
        Path old = folder.resolve("old.ses");
        OldProjects.write(old);
        valid.add(new Whole(Files.readAllBytes(old), new byte[0]));
    }

    @Test
    void damagedProjectsAreReadOrRefusedWithOneLineAndStayAsTheyAre() throws IOException {
        Random random = new Random(5);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            damage(random);
            Map<String, String> before = contents();
            long begin = processorNanos();
            try {
                AnnotationFormats.find("project").orElseThrow().read(new AnnotationInput(file));
                read++;
            } catch (IOException expected) {
                assertOneLine(expected, round);
            } catch (RuntimeException | StackOverflowError e) {
                throw kept("reading", round, e);
            }
            assertSoon(begin, round);
            assertThat(contents()).as("round %d", round).isEqualTo(before);
        }
        assertThat(read).as("some are still readable").isPositive().isLessThan(ROUNDS);
    }

    @Test
    void damagedProjectsAreOpenedToWorkOnOrRefusedAndThenStayAsTheyAre() throws IOException {
        Random random = new Random(6);
        int opened = 0;
        for (int round = 0; round < ROUNDS; round++) {
            damage(random);
            byte[] before = Files.readAllBytes(file);
            boolean logged = Files.exists(place.resolve("file.ses-wal"));
            boolean refused = true;
            long begin = processorNanos();
            try (Project project = Project.open(file, SampleDocuments.AUTHOR, SampleDocuments.CLOCK)) {
                opened++;
                refused = false;
                for (StoredRecording recording : project.recordings()) {
                    project.document(recording.id());
                    project.view(recording.id());
                }
            } catch (IOException expected) {
                assertOneLine(expected, round);
            } catch (RuntimeException | StackOverflowError e) {
                throw kept("opening", round, e);
            }
            assertSoon(begin, round);
            // Of a log that was left behind, SQLite may take over what is whole.
            if (refused && !logged) {
                assertThat(Arrays.equals(unmarked(Files.readAllBytes(file)), unmarked(before)))
                        .as("round %d", round)
                        .isTrue();
            }
        }
        assertThat(opened).as("some can still be opened").isPositive().isLessThan(ROUNDS);
    }

    /** A project without what SQLite says in its header of its journal, and of how often it was changed. */
    private static byte[] unmarked(byte[] project) {
        byte[] bytes = Arrays.copyOf(project, Math.max(100, project.length));
        Arrays.fill(bytes, 18, 20, (byte) 0);
        Arrays.fill(bytes, 24, 28, (byte) 0);
        Arrays.fill(bytes, 92, 100, (byte) 0);
        return bytes;
    }

    private void assertOneLine(IOException expected, int round) {
        assertThat(expected.getMessage())
                .as("round %d", round)
                .startsWith(file + ": ")
                .doesNotContain("\n");
    }

    private static void assertSoon(long begin, int round) {
        assertThat((processorNanos() - begin) / 1_000_000)
                .as("milliseconds for round %d", round)
                .isLessThan(LONGEST_MS);
    }

    private AssertionError kept(String what, int round, Throwable failure) throws IOException {
        Path kept = Files.createTempFile("mutation-", ".ses");
        Files.write(kept, Files.readAllBytes(file));
        return new AssertionError(what + ", round " + round + ", kept in " + kept, failure);
    }

    /** Of this thread, so that a machine that is busy or halted does not count. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Puts a damaged project in its place, and nothing else. */
    private void damage(Random random) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                if (!each.equals(place)) {
                    Files.delete(each);
                }
            }
        }
        Whole whole = valid.get(random.nextInt(valid.size()));
        byte[] other = valid.get(random.nextInt(valid.size())).project();
        if (whole.log().length == 0 && random.nextBoolean()) {
            Files.write(file, whole.project());
            DamagedRows.damage(file, random);
            return;
        }
        boolean inLog = whole.log().length > 0 && random.nextInt(4) > 0;
        Files.write(file, inLog ? whole.project() : mutated(whole.project(), other, random));
        if (whole.log().length > 0) {
            Files.write(place.resolve("file.ses-wal"), inLog ? mutated(whole.log(), other, random) : whole.log());
        }
    }

    private static byte[] mutated(byte[] whole, byte[] other, Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> {
                // A page where another one should be.
                int from = random.nextInt(other.length / PAGE) * PAGE;
                int to = at / PAGE * PAGE;
                System.arraycopy(other, from, bytes, to, Math.min(PAGE, bytes.length - to));
            }
            case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(PAGE)), (byte) 0);
            case 3 -> {
                // What says how the file is made.
                bytes[random.nextInt(Math.min(100, bytes.length))] = (byte) random.nextInt(256);
            }
            case 4 -> {
                byte[] longer = new byte[bytes.length + 1 + random.nextInt(PAGE)];
                System.arraycopy(bytes, 0, longer, 0, at);
                System.arraycopy(bytes, at, longer, longer.length - bytes.length + at, bytes.length - at);
                return longer;
            }
            default -> {
                for (int i = random.nextInt(30); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return bytes;
    }

    /** Every file in the place, with what is in it. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        place.relativize(each).toString(),
                        Files.getLastModifiedTime(each) + " " + Arrays.hashCode(Files.readAllBytes(each)));
            }
        }
        return contents;
    }
}
