// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that edits, at moments that it does not choose, and looks at what it left. A few times as a rule;
 * {@code -Dcrash.kills=100} for as often as one likes.
 */
@Tag("slow")
class CrashTest {

    private static final int KILLS = Integer.getInteger("crash.kills", 3);

    @TempDir
    private Path folder;

    private final Random random = new Random(Long.getLong("crash.seed", 17));
    private final List<Long> losses = new ArrayList<>();
    private int edits;
    private long stalls;

    /** An edit as the program that made it told of it. */
    private record Told(long time, String digest) {}

    /** A run of the program: its seed, its end in milliseconds since 1970, and for how long the machine stood still. */
    private record Run(long seed, long killed, long stall, List<Told> told) {}

    @Test
    void nothingOlderThanASecondIsLostAndTheFileIsSound() throws Exception {
        Path file = folder.resolve("crash.ses");
        Path sound = Files.writeString(folder.resolve("talk.wav"), "sound");
        String last = null;
        for (int kill = 0; kill < KILLS; kill++) {
            Run run = runAndKill(file, sound);
            // What one run found on opening is what the check before it found.
            if (last != null) {
                assertThat(run.told().get(0).digest()).isEqualTo(last);
            }
            last = check(file, run);
        }
        long worst = losses.stream().mapToLong(Long::longValue).max().orElse(0);
        long median =
                losses.stream().sorted().skip(losses.size() / 2).findFirst().orElse(0L);
        System.out.printf(
                "%d kills, %d edits; the oldest edit lost was %d ms old in the median, %d ms at worst; %d were over a"
                        + " second; the machine stood still for %d ms in all%n",
                KILLS,
                edits,
                median,
                worst,
                losses.stream().filter(age -> age >= 1000).count(),
                stalls);
    }

    private Run runAndKill(Path file, Path sound) throws IOException, InterruptedException {
        List<Told> told = new ArrayList<>();
        long seed = random.nextLong();
        Path log = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingEditor.class.getName(),
                        file.toString(),
                        sound.toString(),
                        Long.toString(seed))
                .redirectError(log.toFile());
        // With these Java itself writes to the error output.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process editor = builder.start();
        Thread reader = new Thread(() -> read(editor, told));
        reader.start();
        waitForFirst(editor, told, log);
        assertThatThrownBy(() -> Project.open(file, "checker", Clock.systemUTC()))
                .isInstanceOf(ProjectInUseException.class)
                .hasMessageContaining("process " + editor.pid());
        long stall;
        try (Standstill machine = new Standstill(folder)) {
            machine.sleep(random.nextInt(2500));
            stall = machine.millis();
        }
        long killed = System.currentTimeMillis();
        editor.destroyForcibly();
        assertThat(editor.waitFor(60, TimeUnit.SECONDS)).isTrue();
        reader.join();
        assertThat(log).as("what the program complained of").isEmptyFile();
        return new Run(seed, killed, stall, told);
    }

    private static void waitForFirst(Process editor, List<Told> told, Path log)
            throws InterruptedException, IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < until) {
            synchronized (told) {
                if (!told.isEmpty()) {
                    return;
                }
            }
            assertThat(editor.isAlive()).as(Files.readString(log)).isTrue();
            Thread.sleep(10);
        }
        editor.destroyForcibly();
        throw new AssertionError("the program did not begin to edit");
    }

    private static void read(Process editor, List<Told> told) {
        try (BufferedReader lines = editor.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                // The last line may be cut off.
                if (words.length == 3) {
                    synchronized (told) {
                        told.add(new Told(Long.parseLong(words[1]), words[2]));
                    }
                }
            }
        } catch (IOException ignored) {
            // It was killed.
        }
    }

    /** Returns what the file holds. */
    private String check(Path file, Run run) throws IOException {
        assertThat(Database.isSound(file)).isTrue();
        String kept;
        String mark;
        try (Project project = Project.open(file, "checker", Clock.systemUTC())) {
            kept = CrashingEditor.digest(project.document(1));
            mark = project.view(1).getOrDefault("edit", "");
        }
        List<Told> told = run.told();
        // The mark is kept right after the edit that it counts, so that it may be one behind.
        String begin = run.seed() + ":";
        int last = mark.startsWith(begin) ? Integer.parseInt(mark.substring(begin.length())) : 0;
        if (last < told.size() && !told.get(last).digest().equals(kept)) {
            last++;
        }
        if (last < told.size()) {
            assertThat(kept).isEqualTo(told.get(last).digest());
        }
        long age = last + 1 < told.size() ? run.killed() - told.get(last + 1).time() : 0;
        assertThat(age)
                .as("age of the oldest edit that was lost, in ms; the machine stood still for %d ms", run.stall())
                .isLessThan(1000 + run.stall());
        losses.add(age);
        stalls += run.stall();
        edits += told.size() - 1;
        return kept;
    }
}
