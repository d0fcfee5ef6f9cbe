// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.util.List;
import java.util.Locale;

/** A page in the making. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** Text that means itself in HTML. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A figure with four digits. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A part of a whole in percent with one digit. */
    static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    /** Adds HTML as it is. */
    Html raw(String html) {
        text.append(html);
        return this;
    }

    /** Adds an element with text in it. */
    Html element(String name, String content) {
        text.append('<').append(name).append('>').append(escape(content));
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** Adds a paragraph of a class of the style. */
    Html paragraph(String style, String content) {
        text.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(escape(content))
                .append("</p>\n");
        return this;
    }

    /** Adds a heading that the contents can point to. */
    Html heading(int level, String id, String content) {
        text.append("<h")
                .append(level)
                .append(" id=\"")
                .append(id)
                .append("\">")
                .append(escape(content));
        text.append("</h").append(level).append(">\n");
        return this;
    }

    /**
     * Adds a table.
     *
     * @param caption what it shows and by which protocol
     * @param header names of the columns
     * @param rows the cells; the first of each row names it
     */
    Html table(String caption, List<String> header, List<List<String>> rows) {
        text.append("<table>\n<caption>").append(escape(caption)).append("</caption>\n<tr>");
        header.forEach(
                cell -> text.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
        text.append("</tr>\n");
        for (List<String> row : rows) {
            text.append("<tr><th scope=\"row\">").append(escape(row.get(0))).append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> text.append("<td>").append(escape(cell)).append("</td>"));
            text.append("</tr>\n");
        }
        text.append("</table>\n");
        return this;
    }

    /**
     * Adds a chart.
     *
     * @param title what it shows
     * @param reading a plain sentence that says how to read it
     * @param protocol by which its figures were measured
     */
    Html figure(Picture picture, String title, String reading, String protocol) {
        text.append("<figure>\n<figcaption class=\"title\">")
                .append(escape(title))
                .append("</figcaption>\n")
                .append(picture.html(title))
                .append("<p>")
                .append(escape(reading))
                .append("</p>\n<p class=\"protocol\">Protocol: ")
                .append(escape(protocol))
                .append("</p>\n</figure>\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
