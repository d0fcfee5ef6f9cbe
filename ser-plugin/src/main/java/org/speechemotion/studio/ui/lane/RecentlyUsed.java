// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Values that are kept in memory as long as there is room: those not asked for the longest go first. For any thread. */
final class RecentlyUsed<K, V> {

    private final long mostBytes;
    private final ToLongFunction<V> bytes;
    private final Map<K, V> values = new LinkedHashMap<>(64, 0.75f, true);
    private long total;

    /** Room for so many bytes, and how to count those of a value. */
    RecentlyUsed(long mostBytes, ToLongFunction<V> bytes) {
        this.mostBytes = mostBytes;
        this.bytes = bytes;
    }

    /** A value, null if it is not there. */
    synchronized V get(K key) {
        return values.get(key);
    }

    synchronized void put(K key, V value) {
        V before = values.put(key, value);
        total += bytes.applyAsLong(value) - (before == null ? 0 : bytes.applyAsLong(before));
        Iterator<V> oldest = values.values().iterator();
        while (total > mostBytes && values.size() > 1) {
            total -= bytes.applyAsLong(oldest.next());
            oldest.remove();
        }
    }

    synchronized void clear() {
        values.clear();
        total = 0;
    }
}
