// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.prefs.Preferences;
import org.openide.util.NbBundle.Messages;

/** Where new recordings go to: a remembered folder, and names by the time of day. */
@Messages({"# {0} - date and time", "TXT_RecordingName=Recording {0}"})
final class CaptureFiles {

    private static final String FOLDER = "record.folder";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss");

    private final Preferences preferences;

    CaptureFiles(Preferences preferences) {
        this.preferences = preferences;
    }

    /** The folder that was used last, or the user's own. */
    Path folder() {
        return Path.of(preferences.get(FOLDER, System.getProperty("user.home")));
    }

    /** Remembers a folder. */
    void setFolder(Path folder) {
        preferences.put(FOLDER, folder.toString());
    }

    /** A name that tells when the recording began. */
    static String name(LocalDateTime time) {
        return Bundle.TXT_RecordingName(TIME.format(time));
    }

    /** A name with the ending of WAV files, whether it was typed or not. */
    static String withEnding(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".wav") ? name : name + ".wav";
    }
}
