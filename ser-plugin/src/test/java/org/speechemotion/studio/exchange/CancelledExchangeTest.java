// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.speechemotion.dsp.TaskMonitor;

/** Reading and writing end in the midst of a file once nobody wants it any more. */
class CancelledExchangeTest {

    private static final ExchangedAnnotations LONG = LongDocuments.of(10_000);
    private static final ExchangedAnnotations SHORT = LongDocuments.of(4);

    @TempDir
    private Path folder;

    static Stream<String> readable() {
        return AnnotationFormats.readable().stream()
                .filter(AnnotationFormat::canWrite)
                .map(AnnotationFormat::id);
    }

    static Stream<String> all() {
        return AnnotationFormats.writableIds().stream();
    }

    private Path file(AnnotationFormat format) {
        return folder.resolve("talk." + format.extension());
    }

    @ParameterizedTest
    @MethodSource("readable")
    void aReadingEndsWithinTheFile(String id) throws IOException {
        AnnotationFormat format = AnnotationFormats.find(id).orElseThrow();
        Path file = file(format);
        format.writeFile(LONG, file);
        CountedMonitor patient = new CountedMonitor(Integer.MAX_VALUE);
        AnnotationFormats.read(new AnnotationInput(file).watchedBy(patient), format);
        assertThat(patient.asked).isGreaterThan(20);
        CountedMonitor impatient = new CountedMonitor(patient.asked / 2);
        assertThatThrownBy(() -> AnnotationFormats.read(new AnnotationInput(file).watchedBy(impatient), format))
                .isInstanceOf(CancellationException.class);
        assertThat(impatient.asked).isEqualTo(patient.asked / 2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aWritingEndsWithinTheFileAndLeavesWhatWasThere(String id) throws IOException {
        AnnotationFormat format = AnnotationFormats.find(id).orElseThrow();
        Path file = file(format);
        format.writeFile(SHORT, file);
        List<String> before = contents();
        CountedMonitor patient = new CountedMonitor(Integer.MAX_VALUE);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        format.writeFile(LONG, elsewhere.resolve(file.getFileName()), patient);
        assertThat(patient.asked).isGreaterThan(10);
        CountedMonitor impatient = new CountedMonitor(patient.asked - 1);
        assertThatThrownBy(() -> format.writeFile(LONG, file, impatient)).isInstanceOf(CancellationException.class);
        assertThat(contents()).isEqualTo(before);
    }

    /** The files of the folder with their lengths. */
    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName() + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    /** Cancelled when it was asked so many times. */
    private static final class CountedMonitor implements TaskMonitor {

        private final int patience;
        private int asked;

        CountedMonitor(int patience) {
            this.patience = patience;
        }

        @Override
        public void progress(double fraction, String step) {
            assertThat(fraction).isBetween(0.0, 1.0);
        }

        @Override
        public boolean isCancelled() {
            return ++asked >= patience;
        }
    }
}
