// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.Component;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.SwingUtilities;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.ExternalDropHandler;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.exchange.AnnotationFormats;

/** Opens recordings that are dropped on the main window; takes over annotations that are dropped on a recording's. */
@ServiceProvider(service = ExternalDropHandler.class, position = 100)
public final class RecordingDropHandler extends ExternalDropHandler {

    private static final Logger LOG = Logger.getLogger(RecordingDropHandler.class.getName());
    private static final DataFlavor URIS = uriList();

    @Override
    public boolean canDrop(DropTargetDragEvent event) {
        return accepts(event.getCurrentDataFlavors());
    }

    @Override
    public boolean canDrop(DropTargetDropEvent event) {
        return accepts(event.getCurrentDataFlavors());
    }

    @Override
    public boolean handleDrop(DropTargetDropEvent event) {
        event.acceptDrop(DnDConstants.ACTION_COPY);
        List<Path> files = files(event.getTransferable());
        Optional<AnnotationTools> window = window(event);
        List<Path> recordings = new ArrayList<>();
        for (Path file : files) {
            if (window.isPresent() && isAnnotations(file)) {
                window.get().importFile(file, Optional.empty());
            } else {
                recordings.add(file);
            }
        }
        if (!recordings.isEmpty()) {
            RecordingOpener.open(recordings);
        }
        return !files.isEmpty();
    }

    /** The recording window on which something is dropped. */
    private static Optional<AnnotationTools> window(DropTargetDropEvent event) {
        Component target = event.getDropTargetContext().getComponent();
        Component deepest = SwingUtilities.getDeepestComponentAt(target, event.getLocation().x, event.getLocation().y);
        Component window =
                deepest == null ? null : SwingUtilities.getAncestorOfClass(RecordingTopComponent.class, deepest);
        return window instanceof RecordingTopComponent recording
                ? Optional.ofNullable(recording.getLookup().lookup(AnnotationTools.class))
                : Optional.empty();
    }

    /** Whether a file has a name that only files with annotations have. */
    static boolean isAnnotations(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return AnnotationFormats.readableExtensions().contains(extension)
                && !AudioFiles.extensions().contains(extension)
                // A project that is dropped is opened; File > Import takes its tracks.
                && !extension.equals(Project.EXTENSION);
    }

    static boolean accepts(DataFlavor... flavors) {
        for (DataFlavor flavor : flavors) {
            if (flavor.isFlavorJavaFileListType() || flavor.equals(URIS)) {
                return true;
            }
        }
        return false;
    }

    /** The files of a drop, whether it brings a list of files or, as some Linux desktops do, of addresses. */
    static List<Path> files(Transferable dropped) {
        List<Path> files = new ArrayList<>();
        try {
            if (dropped.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
                for (Object file : (List<?>) dropped.getTransferData(DataFlavor.javaFileListFlavor)) {
                    files.add(((File) file).toPath());
                }
            } else if (dropped.isDataFlavorSupported(URIS)) {
                for (String line : ((String) dropped.getTransferData(URIS)).split("\\R")) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        files.add(Path.of(URI.create(line.strip())));
                    }
                }
            }
        } catch (IOException
                | UnsupportedFlavorException
                | IllegalArgumentException
                | FileSystemNotFoundException problem) {
            LOG.log(Level.INFO, "drop", problem);
        }
        return files;
    }

    private static DataFlavor uriList() {
        try {
            return new DataFlavor("text/uri-list;class=java.lang.String");
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
