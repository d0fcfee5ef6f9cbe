// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.util.prefs.Preferences;

/** Keeps the name under which the user annotates in preferences. */
final class AuthorStore {

    /** Longer names are cut, in characters. */
    static final int LONGEST = 100;

    private static final String AUTHOR = "author";
    private static final String NOBODY = "annotator";

    private final Preferences preferences;
    private final String account;

    /**
     * A store.
     *
     * @param account name of the user's account, which is used until another name is chosen
     */
    AuthorStore(Preferences preferences, String account) {
        this.preferences = preferences;
        this.account = tidy(account);
    }

    /** The name, one line and not blank. */
    String read() {
        String kept = tidy(preferences.get(AUTHOR, ""));
        return kept.isEmpty() ? initial() : kept;
    }

    /** What is used if nothing is chosen. */
    String initial() {
        return account.isEmpty() ? NOBODY : account;
    }

    /** Keeps a name; one that is blank, or the account's, is the account's from then on. */
    void write(String name) {
        String tidy = tidy(name);
        if (tidy.isEmpty() || tidy.equals(initial())) {
            preferences.remove(AUTHOR);
        } else {
            preferences.put(AUTHOR, tidy);
        }
    }

    /** A name as it is kept. */
    static String tidy(String name) {
        String line =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }
}
