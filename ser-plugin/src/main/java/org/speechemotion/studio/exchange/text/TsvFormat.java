// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

/** Values separated by tabs; see {@link DelimitedFormat}. */
public final class TsvFormat extends DelimitedFormat {

    /** The format. */
    public TsvFormat() {
        super('\t');
    }

    @Override
    public String id() {
        return "tsv";
    }

    @Override
    public String name() {
        return "Tab-separated values";
    }

    @Override
    public String extension() {
        return "tsv";
    }
}
