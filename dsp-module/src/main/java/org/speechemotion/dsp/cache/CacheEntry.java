// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.cache;

/**
 * What a cached file must say of itself to be believed.
 *
 * @param name the file's name in its folder, of letters, digits, dots and hyphens
 * @param version of the format of its content; another version is made anew
 * @param key what the content was made from, such as a fingerprint with settings
 */
public record CacheEntry(String name, int version, String key) {

    /** Checks the name. */
    public CacheEntry {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw new IllegalArgumentException("no name for a cached file: " + name);
        }
    }
}
