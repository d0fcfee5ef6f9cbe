// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.util.List;
import org.openide.util.NbBundle.Messages;

/**
 * How sound is recorded; samples have 16 bits.
 *
 * @param sampleRate in Hz
 * @param channels 1 or 2
 */
@Messages({"# {0} - kilohertz", "TXT_Mono={0} kHz, mono", "# {0} - kilohertz", "TXT_Stereo={0} kHz, stereo"})
record CaptureFormat(int sampleRate, int channels) {

    /** What is offered; the first is enough for speech and its analysis. */
    static final List<CaptureFormat> OFFERED = List.of(
            new CaptureFormat(16_000, 1),
            new CaptureFormat(16_000, 2),
            new CaptureFormat(44_100, 1),
            new CaptureFormat(44_100, 2),
            new CaptureFormat(48_000, 1),
            new CaptureFormat(48_000, 2));

    int frameBytes() {
        return 2 * channels;
    }

    int bytesPerSecond() {
        return sampleRate * frameBytes();
    }

    @Override
    public String toString() {
        String kilohertz = sampleRate % 1000 == 0 ? "" + sampleRate / 1000 : "" + sampleRate / 1000.0;
        return channels == 1 ? Bundle.TXT_Mono(kilohertz) : Bundle.TXT_Stereo(kilohertz);
    }
}
