// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            out.write(graphics.getSVGElement());
            out.write('\n');
        }
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
