// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.lane.LaneTheme;

/** The waveform of the last half minute, running in from the right. */
@Messages("ACN_CaptureWave=Waveform of the last half minute")
final class CaptureWave extends JComponent implements Accessible {

    private static final long serialVersionUID = 1L;

    private transient LevelMeasure.Column[] columns = {};
    private boolean written;

    CaptureWave() {
        setPreferredSize(new Dimension(480, 96));
        setMinimumSize(new Dimension(200, 60));
        getAccessibleContext().setAccessibleName(Bundle.ACN_CaptureWave());
    }

    /** Shows a waveform, in a strong colour while it is written. */
    void show(LevelMeasure.Column[] now, boolean nowWritten) {
        columns = now;
        written = nowWritten;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics g) {
        LaneTheme theme = LaneTheme.current();
        int width = getWidth();
        int height = getHeight();
        g.setColor(theme.background());
        g.fillRect(0, 0, width, height);
        g.setColor(theme.grid());
        g.drawRect(0, 0, width - 1, height - 1);
        g.fillRect(0, height / 2, width, 1);
        g.setColor(written ? theme.wave() : theme.muted());
        int most = (int) (LevelMeasure.WAVE_SECONDS * LevelMeasure.COLUMNS_PER_SECOND);
        for (int i = 0; i < columns.length; i++) {
            int place = most - columns.length + i;
            int left = place * width / most;
            int right = Math.max(left + 1, (place + 1) * width / most);
            int top = y(columns[i].high(), height);
            int bottom = y(columns[i].low(), height);
            g.fillRect(left, top, right - left, Math.max(1, bottom - top));
        }
    }

    private static int y(float value, int height) {
        return (int) Math.round((height - 1) * (0.5 - 0.48 * value));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleWave();
        }
        return accessibleContext;
    }

    private final class AccessibleWave extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }
    }
}
