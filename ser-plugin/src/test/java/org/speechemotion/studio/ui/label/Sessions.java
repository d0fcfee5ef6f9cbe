// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.DocumentContents;

/** Sessions for tests. */
public final class Sessions {

    private Sessions() {}

    /** A session whose document is kept nowhere. */
    public static AnnotationSession inMemory(Recording recording) {
        return inMemory(recording, new ArrayList<>());
    }

    /** A session whose document is kept nowhere, and what it tells a person. */
    public static AnnotationSession inMemory(Recording recording, List<String> problems) {
        AnnotationDocument document = new AnnotationDocument("ada", Clock.systemUTC(), DocumentContents.EMPTY);
        SessionSaving saving = new SessionSaving(document, () -> {
            throw new IOException("this session is kept nowhere");
        });
        return new AnnotationSession(recording, saving, problems::add);
    }
}
