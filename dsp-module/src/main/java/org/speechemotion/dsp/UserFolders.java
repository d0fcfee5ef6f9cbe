// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where this application keeps files of the user, as each operating system wants it. The folders are not made here. */
public final class UserFolders {

    private static final UserFolders OWN = new UserFolders(
            System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System::getenv);

    private final boolean windows;
    private final boolean mac;
    private final Path home;
    private final UnaryOperator<String> environment;

    UserFolders(String system, Path home, UnaryOperator<String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        windows = name.startsWith("windows");
        mac = name.startsWith("mac");
        this.home = home;
        this.environment = environment;
    }

    /** A folder for what can be made again at any time. */
    public static Path cache(String name) {
        return OWN.cacheFolder().resolve(name);
    }

    /** A folder for what the user keeps. */
    public static Path data(String name) {
        return OWN.dataFolder().resolve(name);
    }

    Path cacheFolder() {
        if (windows) {
            return given("LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("SpeechEmotionStudio")
                    .resolve("Cache");
        }
        return mac
                ? home.resolve("Library").resolve("Caches").resolve("SpeechEmotionStudio")
                : given("XDG_CACHE_HOME", home.resolve(".cache")).resolve("speech-emotion-studio");
    }

    Path dataFolder() {
        if (windows) {
            return given("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("SpeechEmotionStudio");
        }
        return mac
                ? home.resolve("Library").resolve("Application Support").resolve("SpeechEmotionStudio")
                : given("XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                        .resolve("speech-emotion-studio");
    }

    /** The folder that a variable names, if it names one from the root as it should. */
    private Path given(String variable, Path otherwise) {
        String value = environment.apply(variable);
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
