// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.speechemotion.model.evaluate.Evaluation;

/** Recall and precision of each emotion as bars. */
final class RecallChart {

    private RecallChart() {}

    static Picture of(Evaluation evaluation) {
        return new Picture(900, 320, theme -> chart(evaluation, theme));
    }

    private static JFreeChart chart(Evaluation evaluation, ChartTheme theme) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (Evaluation.ClassFigures figures : evaluation.classes()) {
            values.addValue(figures.recall(), "recall", figures.emotion());
            values.addValue(figures.precision(), "precision", figures.emotion());
        }
        JFreeChart chart = ChartFactory.createBarChart(
                null, null, "share of clips", values, PlotOrientation.VERTICAL, true, false, false);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.getRangeAxis().setRange(0, 1);
        dress((BarRenderer) plot.getRenderer(), theme);
        return chart;
    }

    /** Plain bars in the colours of the theme. */
    static void dress(BarRenderer bars, ChartTheme theme) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setItemMargin(0.05);
        bars.setMaximumBarWidth(0.1);
        for (int i = 0; i < 4; i++) {
            bars.setSeriesPaint(i, theme.series(i));
        }
    }
}
