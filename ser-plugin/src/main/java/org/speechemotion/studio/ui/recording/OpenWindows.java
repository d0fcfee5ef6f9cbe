// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import org.openide.util.NbPreferences;

/**
 * Which recordings are open, with their projects and how they are looked at, so that they come back with the next start,
 * also after a crash. Any thread may ask.
 */
final class OpenWindows {

    private static final int MOST = 30;
    private static final String FILE = "open.";
    private static final String PROJECT = ".project";
    private static final String VIEW = ".view";
    private static final String BETWEEN = ";";

    private final Preferences preferences;
    private boolean ending;

    /** Those of the user. */
    static OpenWindows standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        private static final OpenWindows STANDARD = new OpenWindows(NbPreferences.forModule(OpenWindows.class));
    }

    OpenWindows(Preferences preferences) {
        this.preferences = preferences;
    }

    /**
     * An open window.
     *
     * @param file the recording
     * @param project where its annotations are, if there is a project yet
     * @param view how it is looked at
     */
    record Window(Path file, Optional<Path> project, Map<String, String> view) {}

    /** The windows, the one that was in front last at the end. */
    synchronized List<Window> list() {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String file = preferences.get(FILE + i, "");
            if (!file.isEmpty()) {
                String project = preferences.get(FILE + i + PROJECT, "");
                windows.add(new Window(
                        Path.of(file),
                        project.isEmpty() ? Optional.empty() : Optional.of(Path.of(project)),
                        view(preferences.get(FILE + i + VIEW, ""))));
            }
        }
        return windows;
    }

    /** How a recording was looked at. */
    Map<String, String> view(Path file) {
        return list().stream()
                .filter(window -> window.file().equals(file))
                .findFirst()
                .map(Window::view)
                .orElse(Map.of());
    }

    /** Says that a window is open, and in front. */
    synchronized void put(Window window) {
        List<Window> windows = new ArrayList<>(list());
        windows.removeIf(each -> each.file().equals(window.file()));
        windows.add(window);
        store(windows);
    }

    /** Says that a window was closed, unless all are since the application ends. */
    synchronized void remove(Path file) {
        if (!ending) {
            List<Window> windows = new ArrayList<>(list());
            if (windows.removeIf(each -> each.file().equals(file))) {
                store(windows);
            }
        }
    }

    /** The application ends: what is open now is to come back. */
    synchronized void end() {
        ending = true;
    }

    private void store(List<Window> windows) {
        List<Window> last = windows.subList(Math.max(0, windows.size() - MOST), windows.size());
        for (int i = 0; i < MOST; i++) {
            if (i < last.size()) {
                Window window = last.get(i);
                preferences.put(FILE + i, window.file().toString());
                preferences.put(
                        FILE + i + PROJECT, window.project().map(Path::toString).orElse(""));
                preferences.put(FILE + i + VIEW, text(window.view()));
            } else {
                preferences.remove(FILE + i);
                preferences.remove(FILE + i + PROJECT);
                preferences.remove(FILE + i + VIEW);
            }
        }
    }

    private static String text(Map<String, String> view) {
        return view.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(BETWEEN));
    }

    private static Map<String, String> view(String text) {
        Map<String, String> view = new LinkedHashMap<>();
        for (String pair : text.split(BETWEEN)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                view.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return view;
    }
}
