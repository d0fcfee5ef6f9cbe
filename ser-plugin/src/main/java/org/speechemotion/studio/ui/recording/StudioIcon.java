// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.speechemotion.studio.ui.lane.VectorIcon;

/** Icons drawn as vectors on a grid of 16, in the text colour of the look and feel. */
enum StudioIcon implements VectorIcon {
    /** A triangle. */
    PLAY {
        @Override
        public void draw(Graphics2D g) {
            g.fill(polygon(4, 2.5, 13.5, 8, 4, 13.5));
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
    },
    /** A triangle between brackets. */
    PLAY_SELECTION {
        @Override
        public void draw(Graphics2D g) {
            g.fill(polygon(5.5, 4, 11.5, 8, 5.5, 12));
            g.draw(line(3.5, 2.5, 1.5, 2.5, 1.5, 13.5, 3.5, 13.5));
            g.draw(line(12.5, 2.5, 14.5, 2.5, 14.5, 13.5, 12.5, 13.5));
        }
    },
    /** A turning arrow. */
    LOOP {
        @Override
        public void draw(Graphics2D g) {
            g.draw(new Arc2D.Double(2.5, 3, 10.5, 10.5, 60, -310, Arc2D.OPEN));
            g.fill(polygon(9, 1, 14, 3.6, 9.6, 7));
        }
    },
    /** A magnifying glass with a plus. */
    ZOOM_IN {
        @Override
        public void draw(Graphics2D g) {
            glass(g);
            g.draw(new Line2D.Double(4.4, 6.8, 9.2, 6.8));
            g.draw(new Line2D.Double(6.8, 4.4, 6.8, 9.2));
        }
    },
    /** A magnifying glass with a minus. */
    ZOOM_OUT {
        @Override
        public void draw(Graphics2D g) {
            glass(g);
            g.draw(new Line2D.Double(4.4, 6.8, 9.2, 6.8));
        }
    },
    /** Arrows to both sides. */
    ZOOM_FIT {
        @Override
        public void draw(Graphics2D g) {
            g.draw(new Line2D.Double(1.5, 3, 1.5, 13));
            g.draw(new Line2D.Double(14.5, 3, 14.5, 13));
            g.draw(new Line2D.Double(5, 8, 11, 8));
            g.fill(polygon(3, 8, 6.4, 5, 6.4, 11));
            g.fill(polygon(13, 8, 9.6, 5, 9.6, 11));
        }
    },
    /** A magnifying glass with an arrow back. */
    ZOOM_BACK {
        @Override
        public void draw(Graphics2D g) {
            glass(g);
            g.draw(new Line2D.Double(5, 6.8, 9.4, 6.8));
            g.fill(polygon(3.6, 6.8, 6.6, 4.4, 6.6, 9.2));
        }
    },
    /** Rows of different heights. */
    LANES {
        @Override
        public void draw(Graphics2D g) {
            g.draw(new Rectangle2D.Double(2, 2.5, 12, 2));
            g.fill(new Rectangle2D.Double(2, 6.5, 12, 4));
            g.draw(new Rectangle2D.Double(2, 12.5, 12, 1.5));
        }
    },
    /** Arrows towards each other. */
    ZOOM_SELECTION {
        @Override
        public void draw(Graphics2D g) {
            g.draw(new Rectangle2D.Double(5.5, 3, 5, 10));
            g.fill(polygon(4.2, 8, 1, 5.4, 1, 10.6));
            g.fill(polygon(11.8, 8, 15, 5.4, 15, 10.6));
        }
    },
    /** A wave with a spark. */
    ANALYSE {
        @Override
        public void draw(Graphics2D g) {
            double[] heights = {2, 5, 9, 4, 7, 2.5};
            for (int i = 0; i < heights.length; i++) {
                g.fill(new Rectangle2D.Double(1 + i * 2.2, 10 - heights[i] / 2, 1.3, heights[i]));
            }
            g.fill(polygon(12.6, 0.5, 13.5, 2.9, 15.8, 3.8, 13.5, 4.7, 12.6, 7.1, 11.7, 4.7, 9.4, 3.8, 11.7, 2.9));
        }
    },
    /** A cross. */
    CANCEL {
        @Override
        public void draw(Graphics2D g) {
            g.draw(new Line2D.Double(4, 4, 12, 12));
            g.draw(new Line2D.Double(12, 4, 4, 12));
        }
    },
    /** A triangle with a stroke and a dot. */
    WARNING {
        @Override
        public void draw(Graphics2D g) {
            Area sign = new Area(polygon(8, 1, 15.5, 14.5, 0.5, 14.5));
            sign.subtract(new Area(new Rectangle2D.Double(7.2, 5.5, 1.6, 4.5)));
            sign.subtract(new Area(new Rectangle2D.Double(7.2, 11.2, 1.6, 1.6)));
            g.fill(sign);
        }
    },
    /** A waveform, for the window's tab. */
    RECORDING {
        @Override
        public void draw(Graphics2D g) {
            double[] heights = {3, 7, 12, 6, 10, 4};
            for (int i = 0; i < heights.length; i++) {
                g.fill(new Rectangle2D.Double(1.2 + i * 2.4, 8 - heights[i] / 2, 1.5, heights[i]));
            }
        }
    };

    private static void glass(Graphics2D g) {
        Area ring = new Area(new Ellipse2D.Double(1.3, 1.3, 11, 11));
        ring.subtract(new Area(new Ellipse2D.Double(2.7, 2.7, 8.2, 8.2)));
        g.fill(ring);
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(11.2, 11.2, 14.2, 14.2));
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private static Shape polygon(double... points) {
        Path2D path = path(points);
        path.closePath();
        return path;
    }

    private static Shape line(double... points) {
        return path(points);
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
