// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;

/** What formats lose that are one list of labels. */
final class FlatLosses {

    /** There are no tracks. */
    static final Loss[] TRACKS = {
        Losses.DERIVED_TRACKS,
        Losses.VOCABULARIES,
        Losses.PROVENANCE,
        Losses.KINDS,
        Losses.EMPTY_TRACKS,
        Losses.TRACKS,
        Losses.TRACK_NAMES
    };

    /** A label is a line. */
    static final Loss LINES = Losses.labels("line breaks in labels, and spaces around them", LabelText::line);

    private FlatLosses() {}
}
