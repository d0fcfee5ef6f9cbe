// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.speechemotion.model.evaluate.Evaluation;

/** Which emotion was taken for which, in percent of the true one's clips. */
final class ConfusionChart {

    private ConfusionChart() {}

    static Picture of(Evaluation evaluation) {
        int emotions = evaluation.classes().size();
        return new Picture(160 + 84 * emotions, 90 + 46 * emotions, theme -> chart(evaluation, theme));
    }

    private static JFreeChart chart(Evaluation evaluation, ChartTheme theme) {
        int emotions = evaluation.classes().size();
        String[] names = evaluation.classes().stream()
                .map(Evaluation.ClassFigures::emotion)
                .toArray(String[]::new);
        double[][] cells = new double[3][emotions * emotions];
        SymbolAxis columns = axis("recognised", names);
        SymbolAxis rows = axis("true", names);
        rows.setInverted(true);
        XYPlot plot = new XYPlot(null, columns, rows, null);
        for (int row = 0; row < emotions; row++) {
            int support = Math.max(1, evaluation.classes().get(row).support());
            for (int column = 0; column < emotions; column++) {
                int cell = row * emotions + column;
                double share = (double) evaluation.confusion()[row][column] / support;
                cells[0][cell] = column;
                cells[1][cell] = row;
                cells[2][cell] = share;
                plot.addAnnotation(label(column, row, share, theme));
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("share", cells);
        XYBlockRenderer blocks = new XYBlockRenderer();
        blocks.setPaintScale(scale(theme));
        plot.setDataset(data);
        plot.setRenderer(blocks);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
    }

    private static SymbolAxis axis(String name, String[] emotions) {
        SymbolAxis axis = new SymbolAxis(name, emotions);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, emotions.length - 0.5);
        return axis;
    }

    private static XYTextAnnotation label(int column, int row, double share, ChartTheme theme) {
        XYTextAnnotation label = new XYTextAnnotation(String.format(Locale.ROOT, "%.0f", 100 * share), column, row);
        label.setFont(theme.font().deriveFont(column == row ? Font.BOLD : Font.PLAIN, 13f));
        // A full cell is dark on light pages and light on dark ones.
        label.setPaint(share > 0.55 ? theme.background() : theme.text());
        return label;
    }

    private static PaintScale scale(ChartTheme theme) {
        Color full = theme.series(0);
        return new PaintScale() {
            @Override
            public double getLowerBound() {
                return 0;
            }

            @Override
            public double getUpperBound() {
                return 1;
            }

            @Override
            public Paint getPaint(double share) {
                return theme.mixed(full, 0.04 + 0.96 * Math.min(1, share));
            }
        };
    }
}
