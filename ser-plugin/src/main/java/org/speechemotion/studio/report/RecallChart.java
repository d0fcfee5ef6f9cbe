// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.speechemotion.model.evaluate.Evaluation;

/** Recall and precision of each emotion as bars. */
final class RecallChart {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 320;

    private RecallChart() {}

    /** The picture as the bytes of a PNG file. */
    static byte[] png(Evaluation evaluation) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (Evaluation.ClassFigures figures : evaluation.classes()) {
            values.addValue(figures.recall(), "recall", figures.emotion());
            values.addValue(figures.precision(), "precision", figures.emotion());
        }
        JFreeChart chart = ChartFactory.createBarChart(
                null, null, "share of clips", values, PlotOrientation.VERTICAL, true, false, false);
        chart.getCategoryPlot().getRangeAxis().setRange(0, 1);
        BarRenderer bars = (BarRenderer) chart.getCategoryPlot().getRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ChartUtils.writeChartAsPNG(png, chart, WIDTH, HEIGHT);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
