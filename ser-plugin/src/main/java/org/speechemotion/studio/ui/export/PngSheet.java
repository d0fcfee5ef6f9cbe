// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

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
    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java cannot write PNG");
            }
        }
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
