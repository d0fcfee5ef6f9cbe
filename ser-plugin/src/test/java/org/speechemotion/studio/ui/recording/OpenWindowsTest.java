// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.ui.options.MemoryPreferences;

class OpenWindowsTest {

    private final MemoryPreferences preferences = new MemoryPreferences();
    private final OpenWindows windows = new OpenWindows(preferences);
    private final OpenWindows.Window one =
            new OpenWindows.Window(Path.of("/a/one.wav"), Optional.empty(), Map.of("from", "1.5"));
    private final OpenWindows.Window two =
            new OpenWindows.Window(Path.of("/a/two.wav"), Optional.of(Path.of("/b/two.ses")), Map.of());

    @Test
    void comeBackWithTheOneThatWasInFrontLast() {
        windows.put(one);
        windows.put(two);
        windows.put(one);
        assertThat(new OpenWindows(preferences).list()).containsExactly(two, one);
        assertThat(windows.view(one.file())).containsEntry("from", "1.5");
    }

    @Test
    void whatWasClosedDoesNotComeBackUnlessTheApplicationEnds() {
        windows.put(one);
        windows.put(two);
        windows.remove(one.file());
        assertThat(windows.list()).containsExactly(two);
        windows.end();
        windows.remove(two.file());
        assertThat(new OpenWindows(preferences).list()).containsExactly(two);
    }
}
