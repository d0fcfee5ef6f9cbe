// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import org.openide.util.NbBundle.Messages;

/** The time ruler: h:mm:ss.mmm or samples, as fine as the zoom allows. */
@Messages("LBL_Ruler=Time")
final class RulerLane implements Lane {

    private static final int GAP = 18;

    private final int sampleRate;
    private RulerUnit unit = RulerUnit.TIME;

    /** A ruler for a recording of so many samples a second. */
    RulerLane(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** Counts something else. */
    void setUnit(RulerUnit newUnit) {
        unit = newUnit;
    }

    @Override
    public String name() {
        return Bundle.LBL_Ruler();
    }

    @Override
    public int preferredHeight() {
        return 24;
    }

    @Override
    public double stretch() {
        return 0;
    }

    @Override
    public void paint(LaneCanvas canvas) {
        Graphics2D g = canvas.graphics();
        g.setColor(canvas.theme().header());
        g.fillRect(canvas.left(), 0, canvas.right() - canvas.left(), canvas.height());
        g.setFont(canvas.theme().font());
        FontMetrics metrics = g.getFontMetrics();
        TimeViewport view = canvas.view();
        RulerScale scale = scale(view, metrics);
        double part = scale.step() / scale.parts();
        int labelWidth = metrics.stringWidth(label(view.end(), scale)) + GAP;
        long first = (long) Math.floor(view.time(canvas.left() - labelWidth) / part);
        long last = (long) Math.ceil(canvas.to() / part);
        for (long k = Math.max(0, first); k <= last; k++) {
            int x = (int) Math.round(view.x(k * part));
            boolean labelled = k % scale.parts() == 0;
            g.setColor(labelled ? canvas.theme().muted() : canvas.theme().grid());
            g.fillRect(x, labelled ? 0 : canvas.height() - 6, 1, canvas.height());
            if (labelled) {
                g.setColor(canvas.theme().foreground());
                String text = label(k * part, scale);
                g.drawString(text, x + 4, metrics.getAscent() + 2);
            }
        }
        g.setColor(canvas.theme().grid());
        g.fillRect(canvas.left(), canvas.height() - 1, canvas.right() - canvas.left(), 1);
    }

    private String label(double time, RulerScale scale) {
        return unit == RulerUnit.SAMPLES
                ? RulerUnit.SAMPLES.text(time, sampleRate, false)
                : TimeText.of(time, scale.decimals());
    }

    private RulerScale scale(TimeViewport view, FontMetrics metrics) {
        if (unit == RulerUnit.SAMPLES) {
            int width = metrics.stringWidth(RulerUnit.SAMPLES.text(view.end(), sampleRate, false)) + GAP;
            return RulerScale.ofSamples(view.secondsPerPixel(), width, sampleRate);
        }
        RulerScale scale = RulerScale.of(view.secondsPerPixel(), metrics.stringWidth("0:00") + GAP);
        for (int i = 0; i < 3; i++) {
            int width = metrics.stringWidth(label(view.end(), scale)) + GAP;
            scale = RulerScale.of(view.secondsPerPixel(), width);
        }
        return scale;
    }
}
