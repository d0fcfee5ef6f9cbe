// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of which each is given once: one that is taken gets the next number. */
public final class UniqueNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The name, with a number if need be; it is taken then. */
    public String take(String name) {
        String free = name;
        while (!taken.add(free)) {
            free = name + " " + numbers.merge(name, 2, (number, first) -> number + 1);
        }
        return free;
    }
}
