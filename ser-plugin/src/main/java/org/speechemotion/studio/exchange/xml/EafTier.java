// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * A tier of ELAN as it stands in the file.
 *
 * @param name its name
 * @param parent name of the tier that it belongs to, empty for none
 * @param type name of its type
 * @param participant who speaks, empty if not said
 * @param annotator who wrote it, empty if not said
 * @param items its annotations
 */
record EafTier(String name, String parent, String type, String participant, String annotator, List<Item> items) {

    /** A tier without annotations yet. */
    EafTier(String name, String parent, String type, String participant, String annotator) {
        this(name, parent, type, participant, annotator, new ArrayList<>());
    }

    /**
     * What is common to tiers of one type.
     *
     * @param constraint how its annotations lie in those of the parent tier
     * @param vocabulary name of a controlled vocabulary
     */
    record Type(String constraint, String vocabulary) {}

    /** An annotation: between two slots of time, or where another one is. */
    static final class Item {

        private final String place;
        private final String id;
        private final String start;
        private final String end;
        private final String parent;
        private String text = "";

        Item(String place, String id, String start, String end, String parent) {
            this.place = place;
            this.id = id;
            this.start = start;
            this.end = end;
            this.parent = parent;
        }

        String place() {
            return place;
        }

        String id() {
            return id;
        }

        String start() {
            return start;
        }

        String end() {
            return end;
        }

        String parent() {
            return parent;
        }

        String text() {
            return text;
        }

        void text(String value) {
            text = value;
        }
    }
}
