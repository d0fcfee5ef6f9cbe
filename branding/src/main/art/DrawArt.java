// SPDX-License-Identifier: GPL-3.0-or-later
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws the splash screen and the icons: run {@code java branding/src/main/art/DrawArt.java} in the project's root after
 * a change. The platform looks for names that end in .gif; it reads any format by content, so they hold PNGs.
 */
public final class DrawArt {
    private static final String START = "branding/src/main/nbm-branding/core/core.jar/org/netbeans/core/startup/";

    /** Part of the Okabe-Ito palette, which stays distinguishable with every common colour vision. */
    private static final List<Color> EMOTIONS = List.of(
            new Color(0x56B4E9),
            new Color(0x009E73),
            new Color(0xF0E442),
            new Color(0xE69F00),
            new Color(0xD55E00),
            new Color(0xCC79A7),
            new Color(0x0072B2));

    private DrawArt() {}

    public static void main(String[] args) throws IOException {
        write(splash(480, 300), "splash.gif");
        write(splash(480, 300), "splash_dark.gif");
        for (String dark : List.of("", "_dark")) {
            write(icon(16), "frame" + dark + ".gif");
            write(icon(32), "frame32" + dark + ".gif");
            write(icon(48), "frame48" + dark + ".gif");
        }
        for (int size : new int[] {256, 512, 1024}) {
            write(icon(size), "frame" + size + ".png");
        }
    }

    private static void write(BufferedImage image, String name) throws IOException {
        File file = new File(START + name);
        file.getParentFile().mkdirs();
        ImageIO.write(image, "png", file);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    private static BufferedImage splash(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        g.setPaint(new GradientPaint(0, 0, new Color(0x16283A), 0, height, new Color(0x22415A)));
        g.fillRect(0, 0, width, height);

        g.setColor(Color.WHITE);
        g.setFont(new Font("DejaVu Sans", Font.PLAIN, 30));
        g.drawString("Speech Emotion Studio", 28, 64);
        g.setColor(new Color(0xB8CBDA));
        g.setFont(new Font("DejaVu Sans", Font.PLAIN, 14));
        g.drawString("Which emotion appears when", 30, 90);

        double middle = 168;
        g.setPaint(new Color(0x9FD3F2));
        for (int x = 28; x < width - 28; x += 4) {
            double half = 2 + 38 * loudness((x - 28) / (double) (width - 56));
            g.fill(new RoundRectangle2D.Double(x, middle - half, 2.4, 2 * half, 2, 2));
        }

        double[] ends = {0.17, 0.30, 0.44, 0.58, 0.74, 0.88, 1.0};
        double left = 28;
        for (int i = 0; i < ends.length; i++) {
            double right = 28 + ends[i] * (width - 56);
            g.setColor(EMOTIONS.get(i));
            g.fill(new Rectangle2D.Double(left, 222, right - left - 2, 14));
            left = right;
        }
        g.setColor(new Color(255, 255, 255, 170));
        g.setStroke(new BasicStroke(1.6f));
        Path2D curve = new Path2D.Double();
        for (int x = 28; x <= width - 28; x++) {
            double t = (x - 28) / (double) (width - 56);
            double y = 246 + 5 * Math.sin(9 * t + 1) * Math.cos(4 * t);
            if (x == 28) {
                curve.moveTo(x, y);
            } else {
                curve.lineTo(x, y);
            }
        }
        g.draw(curve);
        g.dispose();
        return image;
    }

    /** Three phrases with pauses between them, the middle one the loudest. */
    private static double loudness(double t) {
        double envelope = 0;
        double[][] phrases = {{0.16, 0.10, 0.55}, {0.50, 0.13, 1.0}, {0.84, 0.10, 0.7}};
        for (double[] phrase : phrases) {
            double d = (t - phrase[0]) / phrase[1];
            envelope += phrase[2] * Math.exp(-d * d);
        }
        return Math.min(1, envelope) * (0.55 + 0.45 * Math.abs(Math.sin(61 * t) * Math.cos(23 * t + 0.4)));
    }

    private static BufferedImage icon(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = graphics(image);
        g.setPaint(new GradientPaint(0, 0, new Color(0x1D3850), 0, size, new Color(0x2C5676)));
        double round = size * 0.28;
        g.fill(new RoundRectangle2D.Double(0, 0, size, size, round, round));
        double[] heights =
                size < 32 ? new double[] {0.34, 0.78, 0.5, 0.28} : new double[] {0.24, 0.5, 0.84, 0.6, 0.38, 0.2};
        double inner = size * 0.76;
        double step = inner / heights.length;
        double bar = step * 0.66;
        double left = (size - inner) / 2 + (step - bar) / 2;
        for (int i = 0; i < heights.length; i++) {
            double h = heights[i] * inner;
            g.setColor(EMOTIONS.get(i % EMOTIONS.size()));
            g.fill(new RoundRectangle2D.Double(left + i * step, (size - h) / 2, bar, h, bar, bar));
        }
        g.dispose();
        return image;
    }
}
