// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.text.DecimalFormat;
import org.openide.util.NbBundle.Messages;

/** The waveform of one channel: from the samples themselves when zoomed in, else from the overview. */
@Messages({"LBL_Waveform=Waveform", "# {0} - channel number", "LBL_WaveformChannel=Channel {0}"})
final class WaveformLane implements Lane {

    private static final double[] SCALES = {0.05, 0.1, 0.2, 0.5, 1, 1.2, 2, 5, 10};

    private final LaneDocument document;
    private final int channel;
    private SampleWindow samples;

    /** Creates the lane of a channel, counted from 0. */
    WaveformLane(LaneDocument document, int channel) {
        this.document = document;
        this.channel = channel;
    }

    @Override
    public String name() {
        return document.recording().channels() == 1 ? Bundle.LBL_Waveform() : Bundle.LBL_WaveformChannel(channel + 1);
    }

    @Override
    public int preferredHeight() {
        return document.recording().channels() == 1 ? 84 : 60;
    }

    @Override
    public void open(LaneHost host) {
        samples = new SampleWindow(document.recording(), channel, host);
    }

    @Override
    public void close() {
        samples.close();
    }

    @Override
    public void paint(LaneCanvas canvas) {
        WaveformPeaks peaks = document.peaks();
        TimeViewport view = canvas.view();
        int rate = document.recording().sampleRate();
        double framesPerColumn = view.secondsPerPixel() * rate / canvas.scale();
        long first = (long) Math.floor(view.start() * rate) - 1;
        long last = (long) Math.ceil(view.end() * rate) + 2;
        if (framesPerColumn < peaks.framesPerPeak()) {
            samples.want(first, last);
        }
        SampleWindow.Block block = samples.block();
        long from = Math.max(0, (long) Math.floor(canvas.from() * rate));
        long to = Math.min(document.recording().frames(), (long) Math.ceil(canvas.to() * rate));
        boolean useSamples = framesPerColumn < peaks.framesPerPeak() && block.covers(from, Math.max(from, to));
        WaveformPainter painter = new WaveformPainter(canvas, document.recording(), fullScale());
        painter.grid();
        if (useSamples && framesPerColumn < 1) {
            painter.line(block);
        } else {
            painter.columns(channel, useSamples ? block.peaks() : peaks);
        }
    }

    /** The value at the upper edge: 1, or less for a quiet recording, or more for one beyond full scale. */
    private double fullScale() {
        double loudest = document.peaks().loudest();
        for (double scale : SCALES) {
            if (loudest <= scale) {
                return scale;
            }
        }
        return Math.ceil(loudest);
    }

    @Override
    public void paintHeader(Graphics2D g, int width, int height, LaneTheme theme) {
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(theme.muted());
        String scale = new DecimalFormat("0.##").format(fullScale());
        String[] labels = {scale, "0", "-" + scale};
        for (int i = 0; i < labels.length; i++) {
            int middle = (int) Math.round((height - 1) * (0.04 + 0.46 * i));
            int y = Math.max(metrics.getAscent(), Math.min(height - 4, middle + metrics.getAscent() / 2 - 1));
            g.drawString(labels[i], width - 8 - metrics.stringWidth(labels[i]), y);
            g.fillRect(width - 5, middle, 4, 1);
        }
    }
}
