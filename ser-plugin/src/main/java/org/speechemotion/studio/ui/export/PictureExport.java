// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.FileProblem;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.studio.ui.lane.LanePicture;

/**
 * Writes a picture of the lanes from a thread of its own: first it waits until what the picture shows has been computed, then
 * paints lane by lane on the event thread, then writes.
 */
@Messages({
    "TXT_PictureWaiting=Computing what is to be seen",
    "TXT_PicturePainting=Painting",
    "TXT_PictureWriting=Writing",
    "# {0} - file",
    "# {1} - reason",
    "MSG_PictureNotWritten={0}: cannot be written ({1}); choose another folder or free disk space",
    "# {0} - file",
    "# {1} - memory in MB",
    "MSG_PictureTooLarge={0}: is too large a picture for the memory of {1} MB; choose SVG, or PNG as on the screen"
})
public final class PictureExport {

    /** How long nothing may come of what is still missing. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long ROUND_MILLIS = 150;
    /** How many rounds in a row a picture must stay the same. */
    private static final int STEADY_ROUNDS = 2;

    /** Opens what is written to. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }

    private final LanePicture picture;
    private final PictureFormat format;
    private final int scale;
    private final Opener opener;
    private final long patience;

    /**
     * Prepares an export.
     *
     * @param picture what to paint
     * @param format the kind of file
     * @param scale pixels of the file for one of the screen; of no importance for SVG and PDF
     */
    public PictureExport(LanePicture picture, PictureFormat format, int scale) {
        this(picture, format, scale, Files::newOutputStream, PATIENCE);
    }

    PictureExport(LanePicture picture, PictureFormat format, int scale, Opener opener, Duration patience) {
        this.opener = opener;
        this.patience = patience.toNanos();
        this.picture = picture;
        this.format = format;
        this.scale = scale;
    }

    /**
     * Writes the picture. Not for the event thread.
     *
     * @return the names of the lanes of which a part was still missing
     * @throws IOException with one line for a person if it cannot be written
     */
    public List<String> write(Path file, TaskMonitor monitor) throws IOException {
        final List<String> incomplete = awaitComplete(monitor.part(0, 0.5));
        try (AtomicFile whole = AtomicFile.create(file.toAbsolutePath());
                Sheet sheet = onEventThread(() -> Sheet.of(format, picture.width(), picture.height(), scale))) {
            for (int lane = 0; lane < picture.lanes(); lane++) {
                monitor.checkCancelled();
                monitor.progress(0.5 + 0.4 * lane / picture.lanes(), Bundle.TXT_PicturePainting());
                int now = lane;
                onEventThread(() -> {
                    picture.paint(now, sheet.graphics());
                    return null;
                });
            }
            monitor.checkCancelled();
            monitor.progress(0.9, Bundle.TXT_PictureWriting());
            try (OutputStream out = new BufferedOutputStream(opener.open(whole.path()))) {
                sheet.write(out);
            }
            monitor.checkCancelled();
            whole.commit();
            return incomplete;
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (OutOfMemoryError failure) {
            long memory = Runtime.getRuntime().maxMemory() >> 20;
            throw new IOException(Bundle.MSG_PictureTooLarge(file, memory), failure);
        } catch (IOException failure) {
            throw new IOException(Bundle.MSG_PictureNotWritten(file, reason(failure, file)), failure);
        }
    }

    /** What lies at the bottom of a failure: libraries wrap it in words of their own. */
    private static String reason(IOException failure, Path file) {
        IOException deepest = failure;
        while (deepest.getCause() instanceof IOException cause && !(deepest instanceof FileSystemException)) {
            deepest = cause;
        }
        return FileProblem.reason(deepest, file);
    }

    /**
     * Paints until every lane says that it is complete and looks the same as before, or nothing has come for a while.
     *
     * @return the names of the lanes that are not complete
     */
    private List<String> awaitComplete(TaskMonitor monitor) throws IOException {
        long deadline = System.nanoTime() + patience;
        int[] hashes = new int[picture.lanes()];
        int[] steady = new int[picture.lanes()];
        List<String> waiting = List.of();
        while (System.nanoTime() - deadline < 0) {
            waiting = new ArrayList<>();
            for (int lane = 0; lane < picture.lanes(); lane++) {
                monitor.checkCancelled();
                if (steady[lane] <= STEADY_ROUNDS) {
                    int now = lane;
                    Look look = onEventThread(() -> new Look(hash(now), picture.isComplete(now)));
                    boolean changed = look.hash != hashes[lane];
                    steady[lane] = look.complete && !changed ? steady[lane] + 1 : 0;
                    hashes[lane] = look.hash;
                    deadline = changed ? System.nanoTime() + patience : deadline;
                }
                if (steady[lane] < STEADY_ROUNDS) {
                    waiting.add(picture.name(lane));
                }
            }
            monitor.progress(1 - (double) waiting.size() / picture.lanes(), Bundle.TXT_PictureWaiting());
            if (waiting.isEmpty()) {
                break;
            }
            try {
                Thread.sleep(ROUND_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped");
            }
        }
        return waiting;
    }

    /** What one paint of a lane gave; asked for in one event, before the window paints the lane elsewhere. */
    private record Look(int hash, boolean complete) {}

    private int hash(int lane) {
        // At the scale of the picture, as lanes look at it to choose what they need.
        int width = picture.width() * scale;
        BufferedImage image = new BufferedImage(width, picture.height(lane) * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            int top = 0;
            for (int above = 0; above < lane; above++) {
                top += picture.height(above);
            }
            g.translate(0, -top);
            picture.paint(lane, g);
        } finally {
            g.dispose();
        }
        return Arrays.hashCode(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private static <T> T onEventThread(Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            EventQueue.invokeAndWait(task);
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (InvocationTargetException | ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof IOException problem) {
                throw problem;
            }
            throw new IllegalStateException(cause);
        }
    }
}
