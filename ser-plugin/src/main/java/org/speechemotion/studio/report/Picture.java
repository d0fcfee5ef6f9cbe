// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.Function;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;

/**
 * A chart that is part of the page, drawn for light and for dark ones.
 *
 * @param width in pixels of a page
 * @param height in pixels of a page
 * @param chart makes the chart in the colours of a page
 */
record Picture(int width, int height, Function<ChartTheme, JFreeChart> chart) {

    /** Pixels of the picture for one of the page, so that it is sharp on paper. */
    private static final int SCALE = 2;

    /** The element of the page; the dark one is shown on screens that are dark, never on paper. */
    String html(String alternative) {
        return "<picture>\n<source media=\"screen and (prefers-color-scheme: dark)\" srcset=\""
                + data(ChartTheme.DARK) + "\">\n<img width=\"" + width + "\" height=\"" + height + "\" alt=\""
                + Html.escape(alternative) + "\" src=\"" + data(ChartTheme.LIGHT) + "\">\n</picture>\n";
    }

    private String data(ChartTheme theme) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(theme));
    }

    /** The picture as the bytes of a PNG file. */
    byte[] png(ChartTheme theme) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ChartUtils.writeScaledChartAsPNG(png, theme.dress(chart.apply(theme)), width, height, SCALE, SCALE);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
