// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;

/** The spectrogram of a channel, or of the mean of all, as {@link DisplayOptions} has it. */
@Messages({
    "LBL_Spectrogram=Spectrogram",
    "# {0} - channel number",
    "LBL_SpectrogramChannel=Spectrogram {0}",
    "# {0} - time",
    "# {1} - frequency in Hz",
    "TXT_Frequency={0}, {1} Hz",
    "# {0} - time",
    "# {1} - frequency in Hz",
    "# {2} - level in dB",
    "TXT_FrequencyAndLevel={0}, {1} Hz, {2} dB",
    "# {0} - frequency in kHz",
    "LBL_Kilohertz={0}k"
})
public final class SpectrogramLane implements Lane {

    /** From how many tiles on a coarse picture is shown first. */
    private static final int COARSE_FIRST = 3;

    private static final int[] MARKS = {
        100, 250, 500, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 10_000, 12_000, 16_000, 20_000
    };

    private final LaneDocument document;
    private final RecordingCaches caches;
    private final ChangeListener settingsListener = event -> settingsChanged();
    private SpectrogramTiles tiles;
    private LaneHost host;
    private SpectrogramLook look;
    /** The look before the last change, shown until there are pictures of the new one. */
    private SpectrogramLook lastLook;

    /** What was painted last, and at which zoom level. */
    private TimeViewport painted;

    private int level;

    /** Creates the lane. */
    public SpectrogramLane(LaneDocument document) {
        this(document, RecordingCaches.standard());
    }

    SpectrogramLane(LaneDocument document, RecordingCaches caches) {
        this.document = document;
        this.caches = caches;
    }

    /** Spreads the frequencies otherwise, in all windows. */
    public void setScale(FrequencyScale scale) {
        DisplayOptions.change(settings -> settings.withFrequencyScale(scale));
    }

    /** How the frequencies are spread. */
    public FrequencyScale scale() {
        return DisplayOptions.settings().frequencyScale();
    }

    private double topHertz() {
        return look(false).topHertz(document.recording().sampleRate());
    }

    private SpectrogramLook look(boolean dark) {
        return SpectrogramLook.of(
                DisplayOptions.settings(), document.recording().channels(), dark);
    }

    private void settingsChanged() {
        host.changed();
    }

    @Override
    public String name() {
        int channel = look(false).channel();
        return channel == DisplaySettings.MIX ? Bundle.LBL_Spectrogram() : Bundle.LBL_SpectrogramChannel(channel + 1);
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
        tiles = new SpectrogramTiles(document.recording(), laneHost, caches);
        DisplayOptions.addChangeListener(settingsListener);
    }

    @Override
    public void close() {
        DisplayOptions.removeChangeListener(settingsListener);
        tiles.close();
    }

    @Override
    public void paint(LaneCanvas canvas) {
        int rate = document.recording().sampleRate();
        SpectrogramLook now = look(canvas.theme().dark());
        if (!now.equals(look)) {
            lastLook = look;
            look = now;
        }
        painted = canvas.view();
        level = SpectrogramTile.level(canvas.view().secondsPerPixel() / canvas.scale(), rate);
        Graphics2D g = canvas.screenGraphics();
        try {
            g.setColor(new Color(look.colors()[0]));
            g.fillRect(0, 0, (int) (canvas.width() * canvas.scale()), (int) (canvas.height() * canvas.scale()));
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            double end = Math.min(canvas.to(), document.recording().duration());
            SpectrogramTile tile = SpectrogramTile.at(level, canvas.from(), rate);
            while (tile.span(rate).start() < end) {
                draw(g, canvas, tile);
                tile = new SpectrogramTile(level, tile.index() + 1);
            }
        } finally {
            g.dispose();
        }
        tiles.want(missing(canvas.view()), !document.peaks().complete());
    }

    /** True only of the part that was painted last: what it needs depends on the pixels that it was painted on. */
    @Override
    public boolean isComplete(TimeViewport view) {
        if (!view.equals(painted)) {
            return false;
        }
        int rate = document.recording().sampleRate();
        double end = Math.min(view.end(), document.recording().duration());
        SpectrogramTile tile = SpectrogramTile.at(level, view.start(), rate);
        while (tile.span(rate).start() < end) {
            if (tiles.image(new SpectrogramTiles.Key(tile, look)) == null) {
                return false;
            }
            tile = new SpectrogramTile(level, tile.index() + 1);
        }
        return true;
    }

    /** A coarse picture of what is seen, then what is seen, then what a little scrolling would show; less what is there. */
    private List<SpectrogramTiles.Key> missing(TimeViewport view) {
        int rate = document.recording().sampleRate();
        double end = Math.min(view.end(), document.recording().duration());
        List<SpectrogramTiles.Key> keys = new ArrayList<>();
        long first = SpectrogramTile.at(level, view.start(), rate).index();
        long last = SpectrogramTile.at(level, Math.max(view.start(), end), rate).index();
        for (long i = first; i <= last; i++) {
            if (last - first >= COARSE_FIRST && image(new SpectrogramTile(level, i)) == null) {
                addMissing(keys, coarse(new SpectrogramTile(level, i)));
            }
        }
        for (long i = first; i <= last; i++) {
            addMissing(keys, new SpectrogramTile(level, i));
        }
        addMissing(keys, new SpectrogramTile(level, last + 1));
        if (first > 0) {
            addMissing(keys, new SpectrogramTile(level, first - 1));
        }
        return keys;
    }

    private void addMissing(List<SpectrogramTiles.Key> keys, SpectrogramTile tile) {
        SpectrogramTiles.Key key = new SpectrogramTiles.Key(tile, look);
        if (tiles.image(key) == null
                && !keys.contains(key)
                && tile.span(document.recording().sampleRate()).start()
                        < document.recording().duration()) {
            keys.add(key);
        }
    }

    /** The tile that shows this one and its neighbours eight times as coarse. */
    private static SpectrogramTile coarse(SpectrogramTile tile) {
        return tile.parent().parent().parent();
    }

    private void draw(Graphics2D g, LaneCanvas canvas, SpectrogramTile tile) {
        SpectrogramTile shown = tile;
        BufferedImage image = image(shown);
        for (int up = 0; image == null && up < 6; up++) {
            shown = shown.parent();
            image = image(shown);
        }
        if (image == null) {
            return;
        }
        int rate = document.recording().sampleRate();
        double screen = canvas.scale();
        TimeSpan place = tile.span(rate);
        TimeSpan whole = shown.span(rate);
        int x0 = (int) Math.round(canvas.view().x(place.start()) * screen);
        int x1 = (int) Math.round(canvas.view().x(place.end()) * screen);
        double columns = SpectrogramTile.COLUMNS / whole.duration();
        int from = (int) Math.round((place.start() - whole.start()) * columns);
        int to = (int) Math.max(from + 1L, Math.round((place.end() - whole.start()) * columns));
        int bottom = (int) Math.round(canvas.height() * screen);
        g.drawImage(image, x0, 0, x1, bottom, from, 0, to, SpectrogramImage.ROWS, null);
    }

    private BufferedImage image(SpectrogramTile tile) {
        BufferedImage image = tiles.image(new SpectrogramTiles.Key(tile, look));
        return image != null || lastLook == null ? image : tiles.image(new SpectrogramTiles.Key(tile, lastLook));
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        FontMetrics metrics = g.getFontMetrics();
        double topHertz = topHertz();
        g.setColor(theme.muted());
        int free = height;
        for (int mark : MARKS) {
            if (mark > topHertz) {
                break;
            }
            int y = (int) Math.round((1 - scale().fraction(mark, topHertz)) * (height - 1));
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
        return readOut(time, y, height);
    }

    @Override
    public Optional<String> readOut(double time, int y, int height) {
        double hertz = scale().hertzAt(1 - (double) y / Math.max(1, height - 1), topHertz());
        String place = TimeText.of(time, 3);
        return Optional.of(decibels(time, hertz)
                .map(level ->
                        Bundle.TXT_FrequencyAndLevel(place, Math.round(hertz), new DecimalFormat("0.0").format(level)))
                .orElseGet(() -> Bundle.TXT_Frequency(place, Math.round(hertz))));
    }

    /** The level at a place in dB below a sine of full scale, empty where it is not computed yet. */
    Optional<Float> decibels(double time, double hertz) {
        if (look == null || time < 0 || time >= document.recording().duration()) {
            return Optional.empty();
        }
        int rate = document.recording().sampleRate();
        SpectrogramTile tile = SpectrogramTile.at(level, time, rate);
        SpectrogramLevels levels = tiles.levels(new SpectrogramTiles.Key(tile, look));
        if (levels == null) {
            return Optional.empty();
        }
        double columns = (time - tile.span(rate).start()) * rate / tile.hop(rate);
        int column = (int) Math.max(0, Math.min(SpectrogramTile.COLUMNS - 1L, Math.round(columns)));
        return Optional.of(levels.decibels(column, hertz));
    }
}
