// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Where this program keeps what it can make again. */
final class UserCache {

    private UserCache() {}

    /** A folder of the user's cache; it is not made here. */
    static Path folder(String name) {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String local = System.getenv("LOCALAPPDATA");
        if (system.startsWith("windows") && local != null) {
            return Path.of(local, "SpeechEmotionStudio", "cache", name);
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "SpeechEmotionStudio", name);
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base = cache == null || cache.isBlank() ? Path.of(home, ".cache") : Path.of(cache);
        return base.resolve("speech-emotion-studio").resolve(name);
    }
}
