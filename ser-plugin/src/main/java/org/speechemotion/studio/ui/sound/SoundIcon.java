// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.UIManager;
import org.speechemotion.studio.ui.lane.VectorIcon;

/** Icons of sound, drawn as vectors on a grid of 16, in the text colour of the look and feel. */
public enum SoundIcon implements VectorIcon {
    /** A loudspeaker. */
    LOUD {
        @Override
        public void draw(Graphics2D g) {
            speaker(g);
            g.draw(new Arc2D.Double(6.5, 5, 5, 6, -50, 100, Arc2D.OPEN));
            g.draw(new Arc2D.Double(6, 2.5, 8.5, 11, -50, 100, Arc2D.OPEN));
        }
    },
    /** A loudspeaker that is off. */
    SILENT {
        @Override
        public void draw(Graphics2D g) {
            speaker(g);
            g.draw(new Line2D.Double(10.5, 6, 14.5, 10));
            g.draw(new Line2D.Double(14.5, 6, 10.5, 10));
        }
    },
    /** Headphones. */
    DEVICE {
        @Override
        public void draw(Graphics2D g) {
            g.draw(new Arc2D.Double(2.2, 2, 11.6, 13, 0, 180, Arc2D.OPEN));
            g.fill(new RoundRectangle2D.Double(1.4, 8.4, 3.8, 5.8, 1.6, 1.6));
            g.fill(new RoundRectangle2D.Double(10.8, 8.4, 3.8, 5.8, 1.6, 1.6));
        }
    },
    /** A disc. */
    RECORD {
        @Override
        public void draw(Graphics2D g) {
            Color red = UIManager.getColor("Actions.Red");
            if (red != null) {
                g.setColor(red);
            }
            g.fill(new Ellipse2D.Double(3, 3, 10, 10));
        }
    },
    /** Two bars. */
    PAUSE {
        @Override
        public void draw(Graphics2D g) {
            g.fill(new Rectangle2D.Double(3.5, 3, 3.2, 10));
            g.fill(new Rectangle2D.Double(9.3, 3, 3.2, 10));
        }
    },
    /** A square. */
    STOP {
        @Override
        public void draw(Graphics2D g) {
            g.fill(new Rectangle2D.Double(3.5, 3.5, 9, 9));
        }
    };

    private static void speaker(Graphics2D g) {
        Path2D path = new Path2D.Double();
        path.moveTo(1, 5.8);
        path.lineTo(3.8, 5.8);
        path.lineTo(7.4, 2.6);
        path.lineTo(7.4, 13.4);
        path.lineTo(3.8, 10.2);
        path.lineTo(1, 10.2);
        path.closePath();
        g.fill(path);
    }
}
