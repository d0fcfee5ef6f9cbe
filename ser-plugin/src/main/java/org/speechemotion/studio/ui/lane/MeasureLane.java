// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.text.DecimalFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.Recording;

/** A measure of the sound over time on a scale of its own, computed in the background for what is seen. */
@Messages({"# {0} - time", "# {1} - what is measured", "# {2} - value", "# {3} - unit", "TIP_Measure={0}, {1} {2} {3}"})
final class MeasureLane implements Lane {

    /**
     * What is measured and how it is shown.
     *
     * @param kind what the layout calls the lane
     * @param name for a person
     * @param unit of the values
     * @param height that the lane would like to have, in pixels
     * @param measure what measures
     * @param scale where values are
     * @param joined whether values are joined by a line, where they are not drawn as dots
     */
    record Kind(
            String kind,
            Supplier<String> name,
            String unit,
            int height,
            CurveMeasure measure,
            ValueScale scale,
            boolean joined) {}

    private final Recording recording;
    private final Kind kind;
    private CurveTiles tiles;

    MeasureLane(Recording recording, Kind kind) {
        this.recording = recording;
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind.kind();
    }

    @Override
    public String name() {
        return kind.name().get();
    }

    @Override
    public int preferredHeight() {
        return kind.height();
    }

    @Override
    public double stretch() {
        return 0.3;
    }

    @Override
    public void open(LaneHost host) {
        tiles = new CurveTiles(recording, kind.kind(), kind.measure(), host);
    }

    @Override
    public void close() {
        tiles.close();
    }

    @Override
    public boolean isComplete(TimeViewport view) {
        return tiles.isComplete(view, level(view));
    }

    private int level(TimeViewport view) {
        return CurveTile.level(view.secondsPerPixel(), recording.sampleRate());
    }

    @Override
    public void paint(LaneCanvas canvas) {
        Graphics2D g = canvas.graphics();
        g.setColor(canvas.theme().grid());
        for (double mark : kind.scale().marks()) {
            g.fillRect(canvas.left(), y(mark, canvas.height()), canvas.right() - canvas.left(), 1);
        }
        int level = level(canvas.view());
        Pen pen = new Pen(canvas);
        int rate = recording.sampleRate();
        double end = Math.min(canvas.to(), recording.duration());
        CurveTile tile = CurveTile.at(level, canvas.from(), rate);
        if (tile.index() > 0) {
            tile = new CurveTile(level, tile.index() - 1);
        }
        while (tile.span(rate).start() < end) {
            float[] columns = tiles.columns(tile);
            if (columns == null) {
                pen.lift();
            } else {
                paintTile(canvas, tile, columns, pen);
            }
            tile = new CurveTile(level, tile.index() + 1);
        }
        tiles.want(canvas.view(), level);
    }

    private void paintTile(LaneCanvas canvas, CurveTile tile, float[] columns, Pen pen) {
        int rate = recording.sampleRate();
        double first = tile.span(rate).start();
        double step = (double) tile.columnFrames(rate) / rate;
        // Values of the finest level are for an instant, those of others for all of a column.
        double offset = tile.level() == 0 ? 0 : 0.5;
        int from = (int) Math.max(0, Math.floor((canvas.from() - first) / step) - 2);
        int to = (int) Math.min(CurveTile.COLUMNS - 1.0, Math.ceil((canvas.to() - first) / step) + 2);
        for (int i = from; i <= to; i++) {
            float low = columns[2 * i];
            if (Float.isNaN(low)) {
                pen.lift();
            } else {
                double x = canvas.view().x(first + (i + offset) * step);
                pen.draw(x, y(columns[2 * i + 1], canvas.height()), y(low, canvas.height()));
            }
        }
    }

    private int y(double value, int height) {
        return (int) Math.round((1 - kind.scale().part(value)) * (height - 3)) + 1;
    }

    /** Draws dots, or bars from lowest to highest, joined or not. */
    private final class Pen {

        private final Graphics2D g;
        private final int dot;
        private int lastX = Integer.MIN_VALUE;
        private int lastY;

        Pen(LaneCanvas canvas) {
            g = canvas.graphics();
            double columnPixels = (double) CurveTile.hop(recording.sampleRate())
                    / recording.sampleRate()
                    / canvas.view().secondsPerPixel();
            dot = columnPixels > 3 ? 3 : 2;
            Color color = canvas.theme().wave();
            g.setColor(color);
        }

        void lift() {
            lastX = Integer.MIN_VALUE;
        }

        void draw(double x, int top, int bottom) {
            int column = (int) Math.round(x);
            int middle = (top + bottom) / 2;
            if (kind.joined()) {
                if (lastX != Integer.MIN_VALUE) {
                    g.drawLine(lastX, lastY, column, middle);
                }
                g.fillRect(column, top, 1, bottom - top + 1);
            } else {
                g.fillRect(column - dot / 2, top - dot / 2, dot, bottom - top + dot);
            }
            lastX = column;
            lastY = middle;
        }
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(theme.muted());
        int free = Integer.MAX_VALUE;
        double[] marks = kind.scale().marks();
        for (int i = 0; i < marks.length; i++) {
            int middle = y(marks[i], height);
            int baseline =
                    Math.max(metrics.getAscent() - 1, Math.min(height - 3, middle + metrics.getAscent() / 2 - 1));
            if (free - baseline < metrics.getAscent()) {
                continue;
            }
            String number = new DecimalFormat("0").format(marks[i]);
            String text = i == marks.length - 1 || i == 0 ? number + " " + kind.unit() : number;
            boolean underName = baseline - metrics.getAscent() < metrics.getHeight()
                    && 24 + metrics.stringWidth(name()) + metrics.stringWidth(text) > width;
            if (!underName) {
                g.drawString(text, width - 8 - metrics.stringWidth(text), baseline);
                free = baseline;
            }
            g.fillRect(width - 5, middle, 4, 1);
        }
    }

    @Override
    public Optional<String> toolTip(double time, int y, int height) {
        return readOut(time, y, height);
    }

    @Override
    public Optional<String> readOut(double time, int y, int height) {
        int rate = recording.sampleRate();
        double zoom = tiles.lastZoom();
        CurveTile tile = CurveTile.at(CurveTile.level(zoom, rate), time, rate);
        float[] columns = tiles.columns(tile);
        if (columns == null) {
            return Optional.empty();
        }
        double step = (double) tile.columnFrames(rate) / rate;
        int i = (int) Math.max(
                0, Math.min(CurveTile.COLUMNS - 1.0, (time - tile.span(rate).start()) / step));
        return kind.scale()
                .text(columns[2 * i], columns[2 * i + 1])
                .map(text ->
                        Bundle.TIP_Measure(TimeText.of(time, 3), kind.name().get(), text, kind.unit()));
    }
}
