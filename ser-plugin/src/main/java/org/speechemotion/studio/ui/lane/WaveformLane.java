// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.text.DecimalFormat;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.openide.util.NbBundle.Messages;

/** The waveform of one channel: from the samples themselves when zoomed in, else from the overview. */
@Messages({
    "LBL_Waveform=Waveform",
    "# {0} - channel number",
    "LBL_WaveformChannel=Channel {0}",
    "# {0} - level in dB",
    "LBL_DecibelsBelow={0} dB",
    "# {0} - time",
    "# {1} - peak in dB",
    "# {2} - RMS in dB",
    "TXT_WaveformAt={0}, peak {1} dB, RMS {2} dB"
})
final class WaveformLane implements Lane {

    private static final double[] SCALES = {0.05, 0.1, 0.2, 0.5, 1, 1.2, 2, 5, 10};
    private static final double SILENCE = 1e-5;

    private final LaneDocument document;
    private final int channel;
    private final RecordingCaches caches;
    private final ChangeListener settingsListener = event -> settingsChanged();
    private LaneHost host;
    private SampleWindow samples;
    private double secondsPerPixel;
    /** What was painted last, and whether all of it was known. */
    private TimeViewport painted;

    private boolean complete;

    /** Creates the lane of a channel, counted from 0. */
    WaveformLane(LaneDocument document, int channel) {
        this(document, channel, RecordingCaches.standard());
    }

    WaveformLane(LaneDocument document, int channel, RecordingCaches caches) {
        this.document = document;
        this.channel = channel;
        this.caches = caches;
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
    public void open(LaneHost laneHost) {
        host = laneHost;
        samples = new SampleWindow(document.recording(), channel, laneHost, caches);
        DisplayOptions.addChangeListener(settingsListener);
    }

    @Override
    public void close() {
        DisplayOptions.removeChangeListener(settingsListener);
        samples.close();
    }

    private void settingsChanged() {
        host.changed();
    }

    @Override
    public void paint(LaneCanvas canvas) {
        WaveformPeaks peaks = document.peaks();
        TimeViewport view = canvas.view();
        secondsPerPixel = view.secondsPerPixel();
        int rate = document.recording().sampleRate();
        double framesPerColumn = view.secondsPerPixel() * rate / canvas.scale();
        long first = (long) Math.floor(view.start() * rate) - 1;
        long last = (long) Math.ceil(view.end() * rate) + 2;
        if (framesPerColumn < peaks.framesPerPeak()) {
            samples.want(first, last);
        }
        SampleBlock block = samples.block();
        long from = Math.max(0, (long) Math.floor(canvas.from() * rate));
        long to = Math.min(document.recording().frames(), (long) Math.ceil(canvas.to() * rate));
        boolean useSamples = framesPerColumn < peaks.framesPerPeak() && block.covers(from, Math.max(from, to));
        painted = view;
        complete = framesPerColumn < peaks.framesPerPeak() && samples.offers(first, last)
                ? block.covers(Math.max(0, first), Math.min(document.recording().frames(), last))
                : peaks.complete();
        WaveformPainter painter = new WaveformPainter(canvas, document.recording(), scale(), fullScale());
        painter.grid();
        if (useSamples && framesPerColumn < 1) {
            painter.line(block);
        } else {
            painter.columns(channel, useSamples ? block : peaks);
        }
    }

    /** True only of the part that was painted last: what it needs depends on the pixels that it was painted on. */
    @Override
    public boolean isComplete(TimeViewport view) {
        return complete && view.equals(painted);
    }

    private static WaveformScale scale() {
        return DisplayOptions.settings().waveformScale();
    }

    /** The value at the upper edge: 1, or less for a quiet recording, or more for one beyond full scale. */
    private double fullScale() {
        double loudest = document.peaks().loudest();
        if (scale() == WaveformScale.DECIBEL) {
            return Math.max(1, loudest);
        }
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
        String[] labels = labels();
        for (int i = 0; i < labels.length; i++) {
            int middle = (int) Math.round((height - 1) * (0.04 + 0.46 * i));
            int y = Math.max(metrics.getAscent(), Math.min(height - 4, middle + metrics.getAscent() / 2 - 1));
            g.drawString(labels[i], width - 8 - metrics.stringWidth(labels[i]), y);
            g.fillRect(width - 5, middle, 4, 1);
        }
    }

    /** At the upper edge, the middle and the lower edge. */
    private String[] labels() {
        if (scale() == WaveformScale.DECIBEL) {
            double top = 20 * Math.log10(fullScale());
            String edge = Bundle.LBL_DecibelsBelow(Math.round(top));
            return new String[] {edge, Bundle.LBL_DecibelsBelow(Math.round(top - WaveformScale.RANGE_DB)), edge};
        }
        String edge = new DecimalFormat("0.##").format(fullScale());
        return new String[] {edge, "0", "-" + edge};
    }

    @Override
    public Optional<String> readOut(double time, int y, int height) {
        int rate = document.recording().sampleRate();
        long from = Math.max(0, Math.round(time * rate));
        long to = Math.min(document.recording().frames(), from + Math.max(1, Math.round(secondsPerPixel * rate)));
        float[] value = new float[3];
        SampleBlock block = samples == null ? SampleBlock.NOTHING : samples.block();
        if (from >= to
                || !block.peak(channel, from, to, value) && !document.peaks().peak(channel, from, to, value)) {
            return Optional.empty();
        }
        return Optional.of(Bundle.TXT_WaveformAt(
                TimeText.of(time, 3), decibels(Math.max(Math.abs(value[0]), Math.abs(value[1]))), decibels(value[2])));
    }

    private static String decibels(double value) {
        return new DecimalFormat("0.0").format(20 * Math.log10(Math.max(SILENCE, value)));
    }
}
