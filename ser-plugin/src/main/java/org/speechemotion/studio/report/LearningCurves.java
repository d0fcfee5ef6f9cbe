// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.model.train.EpochReport;

/** How a training went, as a picture: losses, recall on the validation clips and learning rate over the epochs. */
public final class LearningCurves {

    /** The picture in a model folder. */
    public static final String FILE = "learning-curves.png";

    private static final int WIDTH = 800;
    private static final int HEIGHT = 640;
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color ORANGE = new Color(0xD55E00);
    private static final BasicStroke SOLID = new BasicStroke(2);

    /** So that the curves are told apart without colours. */
    private static final BasicStroke DASHED =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {8, 4}, 0);

    private LearningCurves() {}

    /**
     * Draws the picture into a model folder, over an older one.
     *
     * @param reports the epochs so far, at least one
     */
    public static void write(Path folder, List<EpochReport> reports) throws IOException {
        try (AtomicFile file = AtomicFile.create(folder.resolve(FILE))) {
            Files.write(file.path(), png(reports));
            file.commit();
        }
    }

    /** The picture as the bytes of a PNG file. */
    static byte[] png(List<EpochReport> reports) throws IOException {
        NumberAxis epochs = new NumberAxis("epoch");
        epochs.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        epochs.setRange(1, Math.max(2, reports.get(0).epochs()));
        CombinedDomainXYPlot curves = new CombinedDomainXYPlot(epochs);
        curves.add(
                plot(
                        "cross-entropy",
                        reports,
                        series("loss, training", reports, EpochReport::trainLoss),
                        series("loss, validation", reports, EpochReport::validationLoss)),
                3);
        curves.add(plot("UAR", reports, series("UAR, validation", reports, EpochReport::validationRecall)), 3);
        curves.add(plot("rate", reports, series("learning rate", reports, EpochReport::rate)), 2);
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, curves, true);
        chart.setBackgroundPaint(Color.WHITE);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ChartUtils.writeChartAsPNG(png, chart, WIDTH, HEIGHT);
        return png.toByteArray();
    }

    private static XYSeries series(String name, List<EpochReport> reports, ToDoubleFunction<EpochReport> figure) {
        XYSeries series = new XYSeries(name);
        reports.forEach(report -> series.add(report.epoch(), figure.applyAsDouble(report)));
        return series;
    }

    private static XYPlot plot(String axis, List<EpochReport> reports, XYSeries... lines) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, reports.size() == 1);
        for (XYSeries line : lines) {
            boolean first = data.getSeriesCount() == 0;
            renderer.setSeriesPaint(data.getSeriesCount(), first ? BLUE : ORANGE);
            renderer.setSeriesStroke(data.getSeriesCount(), first ? SOLID : DASHED);
            data.addSeries(line);
        }
        NumberAxis values = new NumberAxis(axis);
        values.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(data, null, values, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
        reports.stream()
                .filter(EpochReport::best)
                .mapToInt(EpochReport::epoch)
                .max()
                .ifPresent(best -> plot.addDomainMarker(new ValueMarker(best, Color.DARK_GRAY, new BasicStroke(1))));
        return plot;
    }
}
