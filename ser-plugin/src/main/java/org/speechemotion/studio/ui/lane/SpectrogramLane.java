// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;

/** The spectrogram of the mean of all channels, mel or linear, up to 8 kHz. */
@Messages({
    "LBL_Spectrogram=Spectrogram",
    "# {0} - time",
    "# {1} - frequency in Hz",
    "TIP_Spectrogram={0}, {1} Hz",
    "# {0} - frequency in kHz",
    "LBL_Kilohertz={0}k"
})
public final class SpectrogramLane implements Lane {

    private static final double MOST_HERTZ = 8000;
    private static final int[] MARKS = {250, 500, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000};

    private final LaneDocument document;
    private final double topHertz;
    private FrequencyScale scale = FrequencyScale.MEL;
    private SpectrogramTiles tiles;
    private LaneHost host;

    /** Creates the lane. */
    public SpectrogramLane(LaneDocument document) {
        this.document = document;
        this.topHertz = Math.min(MOST_HERTZ, document.recording().sampleRate() / 2.0);
    }

    /** Spreads the frequencies otherwise. */
    public void setScale(FrequencyScale scale) {
        this.scale = scale;
        if (host != null) {
            host.changed();
        }
    }

    /** How the frequencies are spread. */
    public FrequencyScale scale() {
        return scale;
    }

    @Override
    public String name() {
        return Bundle.LBL_Spectrogram();
    }

    @Override
    public int preferredHeight() {
        return 120;
    }

    @Override
    public double stretch() {
        return 1.5;
    }

    @Override
    public void open(LaneHost laneHost) {
        host = laneHost;
        tiles = new SpectrogramTiles(document.recording(), topHertz, laneHost);
    }

    @Override
    public void close() {
        tiles.close();
    }

    @Override
    public void paint(LaneCanvas canvas) {
        int rate = document.recording().sampleRate();
        boolean dark = canvas.theme().dark();
        int level = SpectrogramTile.level(canvas.view().secondsPerPixel() / canvas.scale(), rate);
        Graphics2D g = canvas.screenGraphics();
        try {
            g.setColor(new Color(ColorRamp.colors(dark)[0]));
            g.fillRect(0, 0, (int) (canvas.width() * canvas.scale()), (int) (canvas.height() * canvas.scale()));
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            double end = Math.min(canvas.to(), document.recording().duration());
            SpectrogramTile tile = SpectrogramTile.at(level, canvas.from(), rate);
            while (tile.span(rate).start() < end) {
                draw(g, canvas, tile, dark);
                tile = new SpectrogramTile(level, tile.index() + 1);
            }
        } finally {
            g.dispose();
        }
        tiles.want(missing(canvas.view(), level, dark));
    }

    /** What is seen and not there yet, then what a little scrolling would show. */
    private List<SpectrogramTiles.Key> missing(TimeViewport view, int level, boolean dark) {
        int rate = document.recording().sampleRate();
        double end = Math.min(view.end(), document.recording().duration());
        List<SpectrogramTiles.Key> keys = new ArrayList<>();
        long first = SpectrogramTile.at(level, view.start(), rate).index();
        long last = SpectrogramTile.at(level, Math.max(view.start(), end), rate).index();
        for (long i = first; i <= last; i++) {
            addMissing(keys, new SpectrogramTile(level, i), dark);
        }
        addMissing(keys, new SpectrogramTile(level, last + 1), dark);
        if (first > 0) {
            addMissing(keys, new SpectrogramTile(level, first - 1), dark);
        }
        return keys;
    }

    private void addMissing(List<SpectrogramTiles.Key> keys, SpectrogramTile tile, boolean dark) {
        SpectrogramTiles.Key key = new SpectrogramTiles.Key(tile, scale, dark);
        if (tiles.image(key) == null
                && tile.span(document.recording().sampleRate()).start()
                        < document.recording().duration()) {
            keys.add(key);
        }
    }

    private void draw(Graphics2D g, LaneCanvas canvas, SpectrogramTile tile, boolean dark) {
        int rate = document.recording().sampleRate();
        SpectrogramTile shown = tile;
        BufferedImage image = tiles.image(new SpectrogramTiles.Key(shown, scale, dark));
        for (int up = 0; image == null && up < 6; up++) {
            shown = shown.parent();
            image = tiles.image(new SpectrogramTiles.Key(shown, scale, dark));
        }
        if (image == null) {
            return;
        }
        double screen = canvas.scale();
        TimeSpan place = tile.span(rate);
        TimeSpan whole = shown.span(rate);
        int x0 = (int) Math.round(canvas.view().x(place.start()) * screen);
        int x1 = (int) Math.round(canvas.view().x(place.end()) * screen);
        double columns = SpectrogramTile.COLUMNS / whole.duration();
        int from = (int) Math.round((place.start() - whole.start()) * columns);
        int to = (int) Math.max(from + 1L, Math.round((place.end() - whole.start()) * columns));
        int bottom = (int) Math.round(canvas.height() * screen);
        g.drawImage(image, x0, 0, x1, bottom, from, 0, to, SpectrogramComputer.ROWS, null);
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(theme.muted());
        int free = height;
        for (int mark : MARKS) {
            if (mark > topHertz) {
                break;
            }
            int y = (int) Math.round((1 - scale.fraction(mark, topHertz)) * (height - 1));
            int baseline = Math.max(metrics.getAscent(), Math.min(height - 3, y + metrics.getAscent() / 2 - 1));
            if (free - baseline < 1 || baseline - metrics.getAscent() < metrics.getHeight()) {
                continue;
            }
            String text = mark < 1000 ? Integer.toString(mark) : Bundle.LBL_Kilohertz(mark / 1000);
            g.drawString(text, width - 8 - metrics.stringWidth(text), baseline);
            g.fillRect(width - 5, y, 4, 1);
            free = baseline - metrics.getAscent() - 2;
        }
    }

    @Override
    public Optional<String> toolTip(double time, int y, int height) {
        double hertz = scale.hertzAt(1 - (double) y / Math.max(1, height - 1), topHertz);
        return Optional.of(Bundle.TIP_Spectrogram(TimeText.of(time, 3), Math.round(hertz)));
    }
}
