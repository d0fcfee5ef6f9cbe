// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are dropped on the window. */
class RecordingDropHandlerTest {

    private record Dropped(DataFlavor flavor, Object data) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {flavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor asked) {
            return asked.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor asked) {
            return data;
        }
    }

    @Test
    void takesSeveralFilesAtOnce() {
        Path first = Path.of("one.wav").toAbsolutePath();
        Path second = Path.of("two words.flac").toAbsolutePath();
        Dropped dropped = new Dropped(DataFlavor.javaFileListFlavor, List.of(first.toFile(), second.toFile()));
        assertThat(RecordingDropHandler.accepts(dropped.getTransferDataFlavors()))
                .isTrue();
        assertThat(RecordingDropHandler.files(dropped)).containsExactly(first, second);
    }

    @Test
    void takesAddressesOfFiles() throws Exception {
        Path file = Path.of("two words.flac").toAbsolutePath();
        String text = "# a comment\r\n" + file.toUri() + "\r\n";
        Dropped dropped = new Dropped(new DataFlavor("text/uri-list;class=java.lang.String"), text);
        assertThat(RecordingDropHandler.accepts(dropped.getTransferDataFlavors()))
                .isTrue();
        assertThat(RecordingDropHandler.files(dropped)).containsExactly(file);
    }

    @Test
    void leavesOtherThingsAlone() throws Exception {
        StringSelection words = new StringSelection("words");
        assertThat(RecordingDropHandler.accepts(words.getTransferDataFlavors())).isFalse();
        assertThat(RecordingDropHandler.files(words)).isEmpty();
        String page = "https://example.org/talk.wav";
        Dropped address = new Dropped(new DataFlavor("text/uri-list;class=java.lang.String"), page);
        assertThat(RecordingDropHandler.files(address)).isEmpty();
    }

    @Test
    void tellsAnnotationsFromRecordings() {
        assertThat(RecordingDropHandler.isAnnotations(Path.of("talk.TextGrid"))).isTrue();
        assertThat(RecordingDropHandler.isAnnotations(Path.of("talk.csv"))).isTrue();
        assertThat(RecordingDropHandler.isAnnotations(Path.of("talk.wav"))).isFalse();
        assertThat(RecordingDropHandler.isAnnotations(Path.of("talk.ses"))).isFalse();
        assertThat(RecordingDropHandler.isAnnotations(Path.of("talk"))).isFalse();
    }
}
