// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.util.Comparator;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.speechemotion.model.evaluate.SpeakerFigures;

/** The recall of each speaker, the lowest first. */
final class SpeakerChart {

    /** With more speakers than this their names are upright. */
    private static final int ROOM_FOR_NAMES = 14;

    private SpeakerChart() {}

    /** The chart, with a line at the recall of all. */
    static Picture of(List<SpeakerFigures> speakers, double all) {
        return new Picture(900, 340, theme -> chart(speakers, all, theme));
    }

    private static JFreeChart chart(List<SpeakerFigures> speakers, double all, ChartTheme theme) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        speakers.stream()
                .sorted(Comparator.comparingDouble(SpeakerFigures::unweightedAverageRecall))
                .forEach(each -> {
                    // All rows, so that a gender has its colour whoever comes first.
                    for (String gender : List.of("female", "male", "")) {
                        boolean own = gender.equals(each.gender());
                        String row = gender.isEmpty() ? "gender not told" : gender;
                        if (own || speakers.stream().anyMatch(other -> gender.equals(other.gender()))) {
                            values.addValue(own ? each.unweightedAverageRecall() : null, row, each.speaker());
                        }
                    }
                });
        JFreeChart chart = ChartFactory.createStackedBarChart(
                null, null, "UAR", values, PlotOrientation.VERTICAL, true, false, false);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.getRangeAxis().setRange(0, 1);
        plot.getDomainAxis().setCategoryMargin(0.15);
        if (speakers.size() > ROOM_FOR_NAMES) {
            plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_90);
        }
        RecallChart.dress((StackedBarRenderer) plot.getRenderer(), theme);
        plot.addRangeMarker(new ValueMarker(all, theme.text(), ChartTheme.DASHED), org.jfree.chart.ui.Layer.FOREGROUND);
        return chart;
    }
}
