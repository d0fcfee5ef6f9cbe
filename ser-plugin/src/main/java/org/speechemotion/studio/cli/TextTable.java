// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Rows of cells as text in columns: the first aligned left, the others right. */
final class TextTable {

    private TextTable() {}

    /**
     * Lays out a table.
     *
     * @param rows all of one length, the header first
     */
    static String of(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + widths[0] + "s", row.get(0)));
            for (int column = 1; column < widths.length; column++) {
                line.append(String.format(Locale.ROOT, "  %" + Math.max(1, widths[column]) + "s", row.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
