// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import java.awt.Graphics2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** What a picture is painted on, and how it becomes a file. Painted on one thread, written on another. */
interface Sheet extends Closeable {

    /** To paint with, one unit a pixel of the screen at 1x. */
    Graphics2D graphics();

    /** Writes the painted picture; does not close the stream. */
    void write(OutputStream out) throws IOException;

    @Override
    default void close() throws IOException {}

    /** An empty sheet. */
    static Sheet of(PictureFormat format, int width, int height, int scale) throws IOException {
        return switch (format) {
            case PNG -> new PngSheet(width, height, scale);
            case SVG -> new SvgSheet(width, height);
            case PDF -> new PdfSheet(width, height);
        };
    }
}
