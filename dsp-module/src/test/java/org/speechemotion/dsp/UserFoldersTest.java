// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path HOME = Path.of("").toAbsolutePath().resolve("home");

    private static UserFolders on(String system, Map<String, String> environment) {
        return new UserFolders(system, HOME, environment::get);
    }

    @Test
    void linuxFollowsTheDesktopStandard() {
        UserFolders plain = on("Linux", Map.of());
        assertThat(plain.cacheFolder()).isEqualTo(HOME.resolve(".cache/speech-emotion-studio"));
        assertThat(plain.dataFolder()).isEqualTo(HOME.resolve(".local/share/speech-emotion-studio"));
        Path other = HOME.resolve("other");
        UserFolders set = on("Linux", Map.of("XDG_CACHE_HOME", other.toString(), "XDG_DATA_HOME", "relative"));
        assertThat(set.cacheFolder()).isEqualTo(other.resolve("speech-emotion-studio"));
        assertThat(set.dataFolder()).isEqualTo(plain.dataFolder());
    }

    @Test
    void macHasItsLibrary() {
        assertThat(on("Mac OS X", Map.of()).cacheFolder())
                .isEqualTo(HOME.resolve("Library/Caches/SpeechEmotionStudio"));
        assertThat(on("Mac OS X", Map.of()).dataFolder())
                .isEqualTo(HOME.resolve("Library/Application Support/SpeechEmotionStudio"));
    }

    @Test
    void windowsHasItsApplicationData() {
        Path local = HOME.resolve("L");
        assertThat(on("Windows 11", Map.of("LOCALAPPDATA", local.toString())).cacheFolder())
                .isEqualTo(local.resolve("SpeechEmotionStudio").resolve("Cache"));
        assertThat(on("Windows 11", Map.of()).dataFolder())
                .isEqualTo(HOME.resolve("AppData").resolve("Roaming").resolve("SpeechEmotionStudio"));
    }
}
