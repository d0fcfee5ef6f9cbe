// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.speechemotion.model.evaluate.Evaluation;

/** Figures with their intervals side by side. */
final class IntervalChart {

    /** How far the series stand apart, so that their whiskers do not cover each other. */
    private static final double APART = 0.12;

    private static final List<Shape> SHAPES =
            List.of(new Ellipse2D.Double(-4, -4, 8, 8), new Rectangle2D.Double(-4, -4, 8, 8));

    private IntervalChart() {}

    /**
     * The chart.
     *
     * @param places names of the places from left to right
     * @param series figures of each place, by the names of the series
     * @param joined whether lines join the places
     */
    static Picture of(List<String> places, Map<String, List<Evaluation.Interval>> series, boolean joined) {
        return new Picture(620, 340, theme -> chart(places, series, joined, theme));
    }

    private static JFreeChart chart(
            List<String> places, Map<String, List<Evaluation.Interval>> series, boolean joined, ChartTheme theme) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorStroke(ChartTheme.SOLID);
        renderer.setDefaultLinesVisible(joined);
        series.forEach((name, figures) -> {
            int number = data.getSeriesCount();
            YIntervalSeries points = new YIntervalSeries(name);
            for (int i = 0; i < figures.size(); i++) {
                Evaluation.Interval figure = figures.get(i);
                double place = i + APART * (number - (series.size() - 1) / 2.0);
                points.add(place, figure.value(), figure.low(), figure.high());
            }
            data.addSeries(points);
            renderer.setSeriesPaint(number, theme.series(number));
            renderer.setSeriesStroke(number, number == 0 ? ChartTheme.SOLID : ChartTheme.DASHED);
            renderer.setSeriesShape(number, SHAPES.get(number % SHAPES.size()));
        });
        SymbolAxis axis = new SymbolAxis(null, places.toArray(new String[0]));
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, places.size() - 0.5);
        NumberAxis values = new NumberAxis("share");
        values.setRange(0, 1);
        return new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, new XYPlot(data, axis, values, renderer), true);
    }
}
