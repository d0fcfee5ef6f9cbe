// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.ui.table.TableSamples;

class ExportPanelTest {

    @TempDir
    private Path folder;

    private final AnnotationDocument document = SampleDocuments.with(
            stretch(0, 1, "sad").withConfidence(0.5), stretch(4, 6, "happy"), stretch(8, 9, "calm"));

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeAndWait(task);
        return task.get();
    }

    private ExportPanel panel(Optional<TimeSpan> selection) throws Exception {
        return onEventThread(() ->
                new ExportPanel(TableSamples.recording(folder.resolve("talk.wav"), 10), document.tracks(), selection));
    }

    private static void waitForLosses(ExportPanel panel, String text) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!onEventThread(panel::losses).contains(text)) {
            assertThat(System.nanoTime()).as(panel.losses()).isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    @Test
    void tellsBeforeItWritesWhatTheFormatCannotKeep() throws Exception {
        ExportPanel panel = panel(Optional.empty());
        waitForLosses(panel, "confidences (1)");
        onEventThread(() -> {
            panel.choose(AnnotationFormats.find("json").orElseThrow());
            return null;
        });
        waitForLosses(panel, Bundle.TXT_NoLosses());
    }

    @Test
    void nameAndFormatFollowEachOther() throws Exception {
        ExportPanel panel = panel(Optional.empty());
        onEventThread(() -> {
            assertThat(panel.file()).contains(folder.resolve("talk.TextGrid"));
            panel.choose(AnnotationFormats.find("eaf").orElseThrow());
            assertThat(panel.file()).contains(folder.resolve("talk.eaf"));
            panel.name(folder.resolve("other.rttm").toString());
            assertThat(panel.format().id()).isEqualTo("rttm");
            panel.name("");
            assertThat(panel.isValidChoice()).isFalse();
            panel.name(folder.toString());
            assertThat(panel.isValidChoice()).as("a folder is no file").isFalse();
            return null;
        });
    }

    @Test
    void writesWhatWasThereWhenItWasAsked() throws Exception {
        ExportPanel panel = panel(Optional.of(new TimeSpan(3, 5)));
        ExchangedAnnotations all = onEventThread(() -> panel.document()).get();
        document.undo();
        assertThat(all.recording().fileName()).isEqualTo("talk.wav");
        assertThat(all.tracks()).extracting(AnnotationTrack::name).containsExactly("mine");
        assertThat(all.annotations()).hasSize(3);
    }

    @Test
    void aSelectionIsCutOut() {
        PartPanel part = new PartPanel(document.tracks(), Optional.of(new TimeSpan(3, 5)), true);
        assertThat(part.filter().span()).isEmpty();
        part.chooseSelection();
        assertThat(part.filter().span()).contains(new TimeSpan(3, 5));
        assertThat(part.filter().tracks()).isEqualTo(Set.of("mine"));
        assertThat(List.of(part.isEmpty())).containsExactly(false);
    }
}
