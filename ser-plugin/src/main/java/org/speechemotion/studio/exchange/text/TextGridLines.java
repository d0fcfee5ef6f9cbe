// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.IOException;
import java.io.Writer;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.exchange.Decimals;

/** The lines of a TextGrid, in one of its two kinds. */
interface TextGridLines {

    /** The beginning of the file. */
    void header(String end, int tiers) throws IOException;

    /** The beginning of a tier. */
    void tier(boolean points, String name, String end, int items) throws IOException;

    /** An interval or a point. */
    void item(boolean point, Annotation annotation) throws IOException;

    private static String type(boolean points) {
        return points ? "\"TextTier\"" : "\"IntervalTier\"";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String time(double seconds) {
        return Decimals.nanoseconds(seconds);
    }

    /** Each value with its name. */
    final class Long implements TextGridLines {

        private final Writer out;
        private int tiers;
        private int items;

        Long(Writer out) {
            this.out = out;
        }

        @Override
        public void header(String end, int count) throws IOException {
            out.write("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
            out.write("xmin = 0\nxmax = " + end + "\n");
            out.write("tiers? <exists>\nsize = " + count + "\nitem []:\n");
        }

        @Override
        public void tier(boolean points, String name, String end, int count) throws IOException {
            items = 0;
            out.write("    item [" + ++tiers + "]:\n");
            out.write("        class = " + type(points) + "\n        name = " + quoted(name) + "\n");
            out.write("        xmin = 0\n        xmax = " + end + "\n");
            out.write("        " + (points ? "points" : "intervals") + ": size = " + count + "\n");
        }

        @Override
        public void item(boolean point, Annotation annotation) throws IOException {
            out.write("        " + (point ? "points" : "intervals") + " [" + ++items + "]:\n");
            if (point) {
                out.write("            number = " + time(annotation.span().start()) + "\n            mark = ");
            } else {
                out.write("            xmin = " + time(annotation.span().start()) + "\n");
                out.write("            xmax = " + time(annotation.span().end()) + "\n            text = ");
            }
            out.write(quoted(annotation.label()) + "\n");
        }
    }

    /** The values alone. */
    final class Short implements TextGridLines {

        private final Writer out;

        Short(Writer out) {
            this.out = out;
        }

        @Override
        public void header(String end, int tiers) throws IOException {
            out.write("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n" + end + "\n<exists>\n" + tiers
                    + "\n");
        }

        @Override
        public void tier(boolean points, String name, String end, int items) throws IOException {
            out.write(type(points) + "\n" + quoted(name) + "\n0\n" + end + "\n" + items + "\n");
        }

        @Override
        public void item(boolean point, Annotation annotation) throws IOException {
            out.write(time(annotation.span().start()) + "\n");
            if (!point) {
                out.write(time(annotation.span().end()) + "\n");
            }
            out.write(quoted(annotation.label()) + "\n");
        }
    }
}
