// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is looked for in labels. */
public final class LabelSearch {

    private final Pattern pattern;
    private final boolean expression;

    /**
     * A search for a text.
     *
     * @param text what to find, not empty
     * @param wholeLabel whether the label must be this and nothing else
     * @param matchCase whether capitals matter
     * @param expression whether the text is a regular expression
     * @throws EditException if it is no regular expression
     */
    public LabelSearch(String text, boolean wholeLabel, boolean matchCase, boolean expression) {
        if (text.isEmpty()) {
            throw new EditException("there is nothing to look for");
        }
        this.expression = expression;
        String source = expression ? text : Pattern.quote(text);
        int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            pattern = Pattern.compile(wholeLabel ? "^(?:" + source + ")$" : source, flags);
        } catch (PatternSyntaxException e) {
            throw new EditException("\"" + text + "\" is not a regular expression: " + e.getDescription());
        }
    }

    /** Whether it is found in a label. */
    public boolean matches(String label) {
        return pattern.matcher(label).find();
    }

    /**
     * A label with another text in the place of what is found; in the text of a regular expression $1 is its first group.
     *
     * @throws EditException if the text names a group that there is not
     */
    public String replaced(String label, String text) {
        try {
            return pattern.matcher(label).replaceAll(expression ? text : Matcher.quoteReplacement(text));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new EditException("\"" + text + "\" names a group that the expression does not have");
        }
    }
}
