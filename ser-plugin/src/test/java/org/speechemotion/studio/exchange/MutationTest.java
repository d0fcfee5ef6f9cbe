// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged files are read or refused with one line, soon, and nothing else happens. More rounds than the suite runs:
 * {@code -Dmutations=1000000}.
 */
class MutationTest {

    private static final int ROUNDS = Integer.getInteger("mutations", 1500);
    private static final int SEEDS = 24;
    private static final long LONGEST_MS = 10_000;

    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "<",
            ">",
            "&",
            "]]>",
            "<!--",
            "<![CDATA[",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            ";",
            "\t",
            "\n",
            "\r",
            "\n\n",
            "-1",
            "NaN",
            "1e999",
            "1e-999",
            "99999999999999999999",
            "0x1p3",
            "null",
            "true",
            "-->",
            "\\",
            "\u0000",
            "\uFEFF",
            "&#0;",
            "&a;",
            "<!DOCTYPE a>",
            "- ",
            "? ",
            "*a",
            "&a ",
            "!!int ",
            "<exists>",
            "(channel 999)",
            "\uD83D");

    @TempDir
    private Path folder;

    static Stream<String> formats() {
        return AnnotationFormats.readable().stream()
                .filter(AnnotationFormat::canWrite)
                .map(AnnotationFormat::id);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void damagedFilesAreReadOrRefusedWithOneLine(String id) throws IOException {
        AnnotationFormat format = AnnotationFormats.find(id).orElseThrow();
        Path file = folder.resolve("file." + format.extension());
        List<byte[]> valid = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            format.writeFile(new RandomDocuments(seed).next(), file);
            valid.add(withoutDate(Files.readAllBytes(file)));
        }
        Random random = new Random(id.hashCode());
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = valid.get(random.nextInt(SEEDS));
            byte[] other = valid.get(random.nextInt(SEEDS));
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes = mutated(bytes, other, random);
            }
            Files.write(file, bytes);
            long begin = processorNanos();
            try {
                format.read(new AnnotationInput(file));
                read++;
            } catch (IOException expected) {
                assertThat(expected.getMessage())
                        .as("%s, round %d", id, round)
                        .contains("file.")
                        .doesNotContain("\n");
            } catch (RuntimeException | StackOverflowError e) {
                Path kept = Files.createTempFile("mutation-", "." + format.extension());
                Files.write(kept, bytes);
                throw new AssertionError(id + ", round " + round + ", kept in " + kept, e);
            }
            assertThat((processorNanos() - begin) / 1_000_000)
                    .as("milliseconds for %s, round %d", id, round)
                    .isLessThan(LONGEST_MS);
        }
        assertThat(read).as("some are still readable").isPositive().isLessThan(ROUNDS);
    }

    /** When a file was written must not decide what the test does to it. */
    private static byte[] withoutDate(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceFirst(" DATE=\"[^\"]*\"", " DATE=\"2026-03-01T10:45:07Z\"")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Of this thread, so that a machine that is busy or halted does not count. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] mutated(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(40)));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, at, new byte[0], to);
            case 2 ->
                joined(bytes, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8), at);
            case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            case 4 -> {
                int from = random.nextInt(other.length + 1);
                yield joined(bytes, at, Arrays.copyOfRange(other, from, Math.min(other.length, from + 60)), to);
            }
            case 5 -> {
                byte[] noise = new byte[1 + random.nextInt(3)];
                random.nextBytes(noise);
                yield joined(bytes, at, noise, Math.min(bytes.length, at + noise.length));
            }
            default ->
                joined(bytes, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8), to);
        };
    }

    private static byte[] joined(byte[] bytes, int from, byte[] middle, int to) {
        byte[] result = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
