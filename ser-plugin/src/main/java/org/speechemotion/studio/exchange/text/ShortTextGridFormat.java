// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.Writer;

/** TextGrids of Praat in the short text format: the same values without their names. */
public final class ShortTextGridFormat extends TextGridFormat {

    @Override
    public String id() {
        return "textgridshort";
    }

    @Override
    public String name() {
        return "Praat TextGrid, short";
    }

    @Override
    TextGridLines lines(Writer out) {
        return new TextGridLines.Short(out);
    }

    /** Both kinds are read as one. */
    @Override
    public boolean canRead() {
        return false;
    }
}
