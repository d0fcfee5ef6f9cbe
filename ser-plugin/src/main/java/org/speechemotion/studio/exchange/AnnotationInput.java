// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;

/** A file with annotations that is to be read: its bytes within limits, its text, and failures that name the place. */
public final class AnnotationInput {

    /** How many characters of a file {@link AnnotationFormat#recognises} is shown. */
    public static final int BEGINNING = 4096;

    /** Files that are longer are not read. */
    public static final long MOST_BYTES = 128L << 20;

    /** Files with more annotations are not read: they would not fit into the memory. */
    public static final int MOST_ANNOTATIONS = 500_000;

    private static final Pattern XML_ENCODING = Pattern.compile("^<\\?xml[^>]*\\sencoding=[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int MOST_IN_ONE_PIECE = 1 << 20;
    private static final double MOST_SECONDS = 3_600_000;

    private final Path file;
    private final String name;
    private final TaskMonitor monitor;

    /** A file under its own name. */
    public AnnotationInput(Path file) {
        this(file, file.toString());
    }

    /** A file that people know under another name, as the standard input. */
    public AnnotationInput(Path file, String name) {
        this(file, name, TaskMonitor.NONE);
    }

    private AnnotationInput(Path file, String name, TaskMonitor monitor) {
        this.file = file;
        this.name = name;
        this.monitor = monitor;
    }

    /** The same, whose reading tells how far it is, and ends when it is cancelled. */
    public AnnotationInput watchedBy(TaskMonitor watching) {
        return new AnnotationInput(file, name, watching);
    }

    /** A file that belongs to this one, watched as this one is. */
    public AnnotationInput beside(Path other) {
        return new AnnotationInput(other, other.toString(), monitor);
    }

    /**
     * To be called with each piece of the file that takes time after it was read.
     *
     * @throws java.util.concurrent.CancellationException if nobody wants it any more
     */
    public void checkCancelled() {
        monitor.checkCancelled();
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** The bytes of a file of lines or values in quotes; reading fails where there are too many. */
    public InputStream bytes() throws IOException {
        return bytes("\n\r\"");
    }

    /** The text of a file of elements, in the encoding that it declares; reading fails where there is too much. */
    public Reader markup() throws IOException {
        Matcher declared = XML_ENCODING.matcher(beginning());
        PushbackInputStream bytes = new PushbackInputStream(bytes("<"), 3);
        try {
            Charset charset = charset(bytes);
            // A byte order mark is surer than a declaration.
            if (declared.find() && charset.equals(StandardCharsets.UTF_8)) {
                charset = Charset.forName(declared.group(1));
            }
            return new DecodedText(bytes, charset, name);
        } catch (IllegalArgumentException e) {
            bytes.close();
            throw wrong("the encoding " + shown(declared.group(1)) + " is not known; save it as UTF-8");
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** {@code separators} are what must come again and again, or a value has no end. */
    private InputStream bytes(String separators) throws IOException {
        if (Files.isDirectory(file)) {
            throw wrong("is a folder; name a file in it");
        }
        InputStream watched = new WatchedStream(Files.newInputStream(file), Files.size(file), monitor);
        return new LimitedStream(watched, name, MOST_BYTES, MOST_IN_ONE_PIECE, separators);
    }

    /** The text without a byte order mark: UTF-8, or UTF-16 with such a mark. */
    public Reader text() throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(bytes(), 3);
        try {
            return new DecodedText(bytes, charset(bytes), name);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** The first characters, as far as they can be decoded. */
    public String beginning() throws IOException {
        try (InputStream in = bytes();
                PushbackInputStream bytes = new PushbackInputStream(in, 3)) {
            Charset charset = charset(bytes);
            return new String(bytes.readNBytes(BEGINNING), charset);
        }
    }

    /** Looks for a byte order mark and passes over it. */
    private static Charset charset(PushbackInputStream bytes) throws IOException {
        byte[] mark = bytes.readNBytes(3);
        int skipped = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (mark.length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            skipped = 2;
        } else if (mark.length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            skipped = 2;
        } else if (mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF) {
            skipped = 3;
        }
        bytes.unread(mark, skipped, mark.length - skipped);
        return charset;
    }

    /** A failure that names the file. */
    public IOException wrong(String problem) {
        return new AnnotationFileException(oneLine(name + ": " + problem));
    }

    /** A failure that names a line, counted from 1. */
    public IOException wrong(long line, String problem) {
        return wrong("line " + line + ": " + problem);
    }

    /**
     * A stretch of time from a file.
     *
     * @param place where it stands, such as "line 3"
     * @throws IOException if the times are none, negative, absurdly late or in the wrong order
     */
    public TimeSpan span(String place, double start, double end) throws IOException {
        double from = time(place, start);
        double to = time(place, end);
        if (to < from) {
            throw wrong(place + ": ends (" + to + " s) before it starts (" + from + " s)");
        }
        return new TimeSpan(from, to);
    }

    /** A time in seconds from a file, checked as {@link #span} does. */
    public double time(String place, double seconds) throws IOException {
        // Tools that cut at zero leave tiny negative times behind.
        if (seconds < 0 && seconds > -1e-6) {
            return 0;
        }
        if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
            throw wrong(place + ": the time " + seconds + " s is not between 0 and 1000 hours");
        }
        return seconds + 0.0; // no negative zero
    }

    /** A piece of the file as it may stand in a message: not too long. */
    public static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
