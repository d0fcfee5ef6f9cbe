// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.speechemotion.model.evaluate.DiarizationFigures;
import org.speechemotion.model.evaluate.SessionEvaluation;

/** The wrong time of each session by its four kinds, and what neutral everywhere would give. */
final class SessionChart {

    private static final int ROOM_FOR_NAMES = 14;

    private SessionChart() {}

    static Picture of(SessionEvaluation evaluation) {
        return new Picture(900, 360, theme -> chart(evaluation, theme));
    }

    private static JFreeChart chart(SessionEvaluation evaluation, ChartTheme theme) {
        DefaultCategoryDataset parts = new DefaultCategoryDataset();
        DefaultCategoryDataset neutral = new DefaultCategoryDataset();
        int number = 0;
        for (SessionEvaluation.Each session : evaluation.sessions()) {
            add(parts, neutral, session.figures(), ++number + "");
        }
        add(parts, neutral, evaluation.together(), "all");
        JFreeChart chart = ChartFactory.createStackedBarChart(
                null, "session", "share of the time", parts, PlotOrientation.VERTICAL, true, false, false);
        CategoryPlot plot = chart.getCategoryPlot();
        if (evaluation.sessions().size() > ROOM_FOR_NAMES) {
            plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_90);
        }
        RecallChart.dress((BarRenderer) plot.getRenderer(), theme);
        LineAndShapeRenderer dashes = new LineAndShapeRenderer(false, true);
        double half = Math.max(4, 300.0 / (evaluation.sessions().size() + 1));
        dashes.setSeriesShape(0, new Rectangle2D.Double(-Math.min(28, half), -1.5, 2 * Math.min(28, half), 3));
        dashes.setSeriesPaint(0, theme.text());
        plot.setDataset(1, neutral);
        plot.setRenderer(1, dashes);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.getRangeAxis().setLowerBound(0);
        return chart;
    }

    private static void add(
            DefaultCategoryDataset parts, DefaultCategoryDataset neutral, DiarizationFigures figures, String name) {
        double duration = Math.max(1e-9, figures.duration());
        parts.addValue(figures.falseAlarm() / duration, "false alarm", name);
        parts.addValue(figures.missed() / duration, "missed", name);
        parts.addValue(figures.confused() / duration, "confused", name);
        parts.addValue(figures.overlap() / duration, "overlap", name);
        neutral.addValue(figures.neutralEverywhere(), "neutral everywhere", name);
    }
}
