// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;

/** The recordings that were opened last, newest first, kept from one start to the next. Any thread may ask. */
public final class RecentRecordings {

    private static final int MOST = 10;
    private static final String KEY = "recent.";

    private RecentRecordings() {}

    /** The files; they may be gone by now. */
    public static synchronized List<Path> list() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String file = preferences().get(KEY + i, "");
            if (!file.isEmpty()) {
                files.add(Path.of(file));
            }
        }
        return files;
    }

    /** Puts a file first. */
    static synchronized void add(Path file) {
        List<Path> files = list();
        files.remove(file);
        files.add(0, file);
        store(files);
    }

    /** Forgets a file. */
    static synchronized void remove(Path file) {
        List<Path> files = list();
        if (files.remove(file)) {
            store(files);
        }
    }

    private static void store(List<Path> files) {
        for (int i = 0; i < MOST; i++) {
            if (i < files.size()) {
                preferences().put(KEY + i, files.get(i).toString());
            } else {
                preferences().remove(KEY + i);
            }
        }
    }

    private static Preferences preferences() {
        return NbPreferences.forModule(RecentRecordings.class);
    }
}
