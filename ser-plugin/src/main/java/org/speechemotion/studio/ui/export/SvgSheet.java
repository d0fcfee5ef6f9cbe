// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import java.awt.Graphics2D;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jfree.svg.SVGGraphics2D;

/** Lines and text as SVG. */
final class SvgSheet implements Sheet {

    private final SVGGraphics2D graphics;

    SvgSheet(int width, int height) {
        graphics = new SVGGraphics2D(width, height);
        graphics.setClip(0, 0, width, height);
    }

    @Override
    public Graphics2D graphics() {
        return graphics;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.write(graphics.getSVGElement());
        text.write('\n');
        text.flush();
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
