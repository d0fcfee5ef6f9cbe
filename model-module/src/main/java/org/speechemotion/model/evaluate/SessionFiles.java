// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.session.Session;

/** Where sessions are recordings while they are analysed. */
public interface SessionFiles {

    /** Files of the user's alone, deleted after each analysis: they are made from somebody's voice. */
    SessionFiles TEMPORARY = new SessionFiles() {
        @Override
        public Path write(String name, Session session) throws IOException {
            Path folder = Files.createTempDirectory("speech-emotion-studio");
            Path file = folder.resolve(name + ".wav");
            WavWriter.write16(file, Session.SAMPLE_RATE, session.samples());
            return file;
        }

        @Override
        public void release(Path recording) throws IOException {
            Files.deleteIfExists(recording);
            Files.deleteIfExists(recording.getParent());
        }
    };

    /**
     * Writes a session as a recording.
     *
     * @param name name of the file without its extension
     * @return the recording
     */
    Path write(String name, Session session) throws IOException;

    /** Says that a recording is no longer needed. */
    void release(Path recording) throws IOException;
}
