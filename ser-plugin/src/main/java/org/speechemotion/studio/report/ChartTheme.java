// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The colours of charts on a light and on a dark page; series are after the palette of Okabe and Ito. */
enum ChartTheme {
    LIGHT(0xFFFFFF, 0x222222, 0xCCCCCC, 0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7),
    DARK(0x1E1F22, 0xDDDDDD, 0x4A4C50, 0x56B4E9, 0xE69F00, 0x2DBE8F, 0xD98FB8);

    /** A line that is told from others without its colour. */
    static final BasicStroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

    static final BasicStroke SOLID = new BasicStroke(2);

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private final Color background;
    private final Color text;
    private final Color grid;
    private final Color[] series;

    ChartTheme(int background, int text, int grid, int... series) {
        this.background = new Color(background);
        this.text = new Color(text);
        this.grid = new Color(grid);
        this.series = new Color[series.length];
        for (int i = 0; i < series.length; i++) {
            this.series[i] = new Color(series[i]);
        }
    }

    Color background() {
        return background;
    }

    Color text() {
        return text;
    }

    /** The colour of a series, of four. */
    Color series(int index) {
        return series[index % series.length];
    }

    Font font() {
        return FONT;
    }

    /** The background with a part of a colour over it, 0 to 1. */
    Color mixed(Color colour, double part) {
        return new Color(
                mixed(background.getRed(), colour.getRed(), part),
                mixed(background.getGreen(), colour.getGreen(), part),
                mixed(background.getBlue(), colour.getBlue(), part));
    }

    private static int mixed(int under, int over, double part) {
        return (int) Math.round(under + (over - under) * part);
    }

    /** Gives a chart these colours and fonts. */
    JFreeChart dress(JFreeChart chart) {
        chart.setBackgroundPaint(background);
        // Room for the last number of an axis.
        chart.setPadding(new RectangleInsets(6, 2, 2, 14));
        dress(chart.getPlot());
        if (chart.getLegend() != null) {
            chart.getLegend().setBackgroundPaint(background);
            chart.getLegend().setItemPaint(text);
            chart.getLegend().setItemFont(FONT);
            chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        }
        return chart;
    }

    private void dress(Plot plot) {
        plot.setBackgroundPaint(background);
        plot.setOutlineVisible(false);
        if (plot instanceof CategoryPlot categories) {
            dress(categories.getDomainAxis());
            dress(categories.getRangeAxis());
            categories.setRangeGridlinePaint(grid);
        } else if (plot instanceof CombinedDomainXYPlot combined) {
            dress(combined.getDomainAxis());
            combined.getSubplots().forEach(part -> dress((Plot) part));
        } else if (plot instanceof XYPlot xy) {
            dress(xy.getDomainAxis());
            dress(xy.getRangeAxis());
            xy.setRangeGridlinePaint(grid);
            xy.setDomainGridlinePaint(grid);
        }
    }

    private void dress(Axis axis) {
        if (axis != null) {
            axis.setLabelPaint(text);
            axis.setTickLabelPaint(text);
            axis.setAxisLinePaint(text);
            axis.setTickMarkPaint(text);
            axis.setLabelFont(FONT);
            axis.setTickLabelFont(FONT);
        }
    }
}
