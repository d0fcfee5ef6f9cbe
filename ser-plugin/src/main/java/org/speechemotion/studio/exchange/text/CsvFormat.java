// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

/** Comma-separated values; see {@link DelimitedFormat}. */
public final class CsvFormat extends DelimitedFormat {

    /** The format. */
    public CsvFormat() {
        super(',');
    }

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String name() {
        return "Comma-separated values";
    }

    @Override
    public String extension() {
        return "csv";
    }
}
