// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels, as many as on the screen or a multiple of it. */
final class PngSheet implements Sheet {

    private final BufferedImage image;
    private final Graphics2D graphics;

    PngSheet(int width, int height, int scale) {
        image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.scale(scale, scale);
        graphics.setClip(0, 0, width, height);
    }

    @Override
    public Graphics2D graphics() {
        return graphics;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        // In memory, as the library would need room for a second file on another disk.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("this Java cannot write PNG");
            }
        }
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
