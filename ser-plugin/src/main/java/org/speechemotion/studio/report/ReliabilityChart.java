// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.speechemotion.model.evaluate.Reliability;

/** Accuracy by confidence, with the diagonal of perfect confidences, and how many clips have which confidence. */
final class ReliabilityChart {

    private ReliabilityChart() {}

    static Picture of(Reliability reliability) {
        return new Picture(620, 460, theme -> chart(reliability, theme));
    }

    private static JFreeChart chart(Reliability reliability, ChartTheme theme) {
        int all = reliability.bins().stream().mapToInt(Reliability.Bin::clips).sum();
        XYIntervalSeries accuracy = new XYIntervalSeries("accuracy");
        XYIntervalSeries clips = new XYIntervalSeries("share of clips");
        for (Reliability.Bin bin : reliability.bins()) {
            add(accuracy, bin, bin.accuracy());
            add(clips, bin, (double) bin.clips() / Math.max(1, all));
        }
        XYPlot upper = bars(accuracy, "accuracy", theme, 0);
        upper.getRangeAxis().setRange(0, 1);
        XYSeries perfect = new XYSeries("confidences that mean what they say");
        perfect.add(0, 0);
        perfect.add(1, 1);
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setSeriesPaint(0, theme.text());
        line.setSeriesStroke(0, ChartTheme.DASHED);
        upper.setDataset(1, new XYSeriesCollection(perfect));
        upper.setRenderer(1, line);
        upper.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
        NumberAxis confidence = new NumberAxis("confidence");
        confidence.setRange(0, 1);
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(confidence);
        both.setGap(12);
        both.add(upper, 3);
        both.add(bars(clips, "clips", theme, 1), 1);
        return new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, both, true);
    }

    private static void add(XYIntervalSeries series, Reliability.Bin bin, double value) {
        series.add((bin.low() + bin.high()) / 2, bin.low(), bin.high(), value, value, value);
    }

    private static XYPlot bars(XYIntervalSeries series, String axis, ChartTheme theme, int colour) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        XYBarRenderer bars = new XYBarRenderer(0.08);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, theme.series(colour));
        NumberAxis values = new NumberAxis(axis);
        return new XYPlot((IntervalXYDataset) data, null, values, bars);
    }
}
