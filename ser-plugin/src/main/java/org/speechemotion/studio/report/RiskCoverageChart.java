// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.awt.geom.Ellipse2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.speechemotion.model.evaluate.RiskCoverage;

/** Accuracy of the surest part of the clips. */
final class RiskCoverageChart {

    private RiskCoverageChart() {}

    static Picture of(RiskCoverage curve) {
        return new Picture(620, 360, theme -> chart(curve, theme));
    }

    private static JFreeChart chart(RiskCoverage curve, ChartTheme theme) {
        XYSeries accuracy = new XYSeries("accuracy");
        curve.points().forEach(point -> accuracy.add(100 * point.coverage(), point.accuracy()));
        JFreeChart chart = ChartFactory.createXYLineChart(
                null, "surest part of the clips, in percent", "accuracy", new XYSeriesCollection(accuracy));
        chart.removeLegend();
        XYPlot plot = chart.getXYPlot();
        ((NumberAxis) plot.getDomainAxis()).setRange(0, 102);
        double lowest = curve.points().stream()
                .mapToDouble(RiskCoverage.Point::accuracy)
                .min()
                .orElse(0);
        plot.getRangeAxis().setRange(Math.max(0, Math.floor(10 * lowest - 1) / 10), 1.02);
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, true);
        line.setSeriesPaint(0, theme.series(0));
        line.setSeriesStroke(0, ChartTheme.SOLID);
        line.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        plot.setRenderer(line);
        ValueMarker all = new ValueMarker(curve.accuracyAt(1), theme.text(), ChartTheme.DASHED);
        plot.addRangeMarker(all);
        return chart;
    }
}
