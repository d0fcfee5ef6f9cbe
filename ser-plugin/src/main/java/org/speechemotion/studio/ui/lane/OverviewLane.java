// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;

/**
 * The whole recording in one strip, with the visible part marked: a drag of the mark, or a press beside it, moves what the
 * other lanes show.
 */
@Messages("LBL_Overview=Overview")
final class OverviewLane implements Lane {

    private static final int LEAST_MARK = 3;

    private final LaneDocument document;
    private final TimeAxis axis;
    private final Consumer<RecordingEvent> listener = this::changed;
    private BufferedImage picture;
    private Object pictureOf;
    private LaneHost host;

    OverviewLane(LaneDocument document, TimeAxis axis) {
        this.document = document;
        this.axis = axis;
    }

    @Override
    public String name() {
        return Bundle.LBL_Overview();
    }

    @Override
    public int preferredHeight() {
        return 30;
    }

    @Override
    public double stretch() {
        return 0;
    }

    @Override
    public TimeViewport view(TimeViewport shared) {
        return shared.fitted();
    }

    @Override
    public boolean isComplete(TimeViewport view) {
        return document.peaks().complete();
    }

    @Override
    public void open(LaneHost laneHost) {
        host = laneHost;
        document.addListener(listener);
    }

    @Override
    public void close() {
        document.removeListener(listener);
        picture = null;
    }

    private void changed(RecordingEvent event) {
        if (event instanceof RecordingEvent.OverviewChanged) {
            pictureOf = null;
            host.changed();
        }
    }

    @Override
    public void paint(LaneCanvas canvas) {
        Graphics2D g = canvas.graphics();
        int width = (int) Math.ceil(canvas.width() * canvas.scale());
        int height = (int) Math.ceil(canvas.height() * canvas.scale());
        record Content(int width, int height, LaneTheme theme) {}
        Content content = new Content(width, height, canvas.theme());
        if (!content.equals(pictureOf)) {
            picture = draw(canvas, width, height);
            pictureOf = content;
        }
        g.drawImage(picture, 0, 0, canvas.width(), canvas.height(), null);
        paintMark(canvas);
    }

    /** Draws the loudest channel of each column, once for all paints of this size. */
    private BufferedImage draw(LaneCanvas canvas, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(canvas.theme().background());
        g.fillRect(0, 0, width, height);
        WaveformPeaks peaks = document.peaks();
        long frames = document.recording().frames();
        double full = Math.max(1e-6, peaks.loudest());
        float[] peak = new float[3];
        for (int x = 0; x < width; x++) {
            long from = frames * x / width;
            long to = Math.max(from + 1, frames * (x + 1) / width);
            double low = 0;
            double high = 0;
            boolean known = false;
            for (int channel = 0; channel < document.recording().channels() && to <= frames; channel++) {
                if (peaks.peak(channel, from, to, peak)) {
                    known = true;
                    low = Math.min(low, peak[0]);
                    high = Math.max(high, peak[1]);
                }
            }
            int top = y(known ? high / full : 0, height);
            int bottom = y(known ? low / full : 0, height);
            g.setColor(known ? canvas.theme().wave() : canvas.theme().grid());
            g.fillRect(x, top, 1, Math.max(1, bottom - top + 1));
        }
        g.dispose();
        return image;
    }

    private static int y(double value, int height) {
        return (int) Math.round((height - 1) * (0.5 - 0.46 * Math.max(-1, Math.min(1, value))));
    }

    private void paintMark(LaneCanvas canvas) {
        TimeViewport shared = canvas.shared();
        int left = (int) Math.round(canvas.view().x(shared.start()));
        int right = Math.max(left + LEAST_MARK, (int) Math.round(canvas.view().x(shared.end())));
        Graphics2D g = canvas.graphics();
        Color veil = canvas.theme().header();
        g.setColor(new Color(veil.getRed(), veil.getGreen(), veil.getBlue(), 150));
        g.fillRect(0, 0, left, canvas.height());
        g.fillRect(right, 0, canvas.width() - right, canvas.height());
        g.setColor(canvas.theme().foreground());
        g.drawRect(left, 0, Math.max(1, right - left - 1), canvas.height() - 2);
    }

    @Override
    public Optional<LaneGesture> press(double time, int y, int height) {
        TimeViewport shared = axis.view();
        double reach = LEAST_MARK * shared.fitted().secondsPerPixel();
        boolean onMark = time >= shared.start() - reach && time <= shared.end() + reach;
        double middle = (shared.start() + shared.end()) / 2;
        double offset = onMark ? time - middle : 0;
        LaneGesture move = (to, ignored) -> {
            TimeViewport now = axis.view();
            axis.show(now.withStart(to - offset - now.secondsPerPixel() * now.width() / 2));
        };
        move.drag(time, y);
        return Optional.of(move);
    }
}
