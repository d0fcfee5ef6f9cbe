// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

/** Makes the overview of a recording in the background and hands it to the document as it grows. */
final class OverviewLoader implements AutoCloseable {

    OverviewLoader(RecordingDocument document) {}

    void start() {}

    @Override
    public void close() {}
}
