// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One page of PDF, a pixel of the screen three quarters of a point. */
final class PdfSheet implements Sheet {

    /** Points a pixel: the screen is taken to have 96 pixels an inch. */
    private static final float POINTS = 0.75f;

    private final PDDocument document = new PDDocument();
    private final PDPage page;
    private final PdfBoxGraphics2D graphics;
    private boolean painted;

    PdfSheet(int width, int height) throws IOException {
        page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
        document.addPage(page);
        graphics = new PdfBoxGraphics2D(document, width * POINTS, height * POINTS);
        graphics.scale(POINTS, POINTS);
        graphics.setClip(0, 0, width, height);
    }

    @Override
    public Graphics2D graphics() {
        return graphics;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        finish();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(graphics.getXFormObject());
        }
        document.save(out);
    }

    private void finish() {
        if (!painted) {
            painted = true;
            graphics.dispose();
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        document.close();
    }
}
