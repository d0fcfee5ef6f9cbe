// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.ExternalDropHandler;

/** Opens files that are dropped on the main window or on a document window. */
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
        RecordingOpener.open(files);
        return !files.isEmpty();
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
