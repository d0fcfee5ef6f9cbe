// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.util.regex.Pattern;

/**
 * Texts in cells that a spreadsheet would take for a formula. An apostrophe before them makes them text there; one more
 * stands before texts that look as if they had one. A sign alone is no formula.
 */
final class SpreadsheetCell {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].+");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\t\r].+");

    private SpreadsheetCell() {}

    /** The text as it is written. */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was guarded so. */
    static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
