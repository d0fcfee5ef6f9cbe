// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.lookup.ServiceProvider;

/** The lanes that come with the application: waveforms, spectrogram, voice, emotions. */
@ServiceProvider(service = LaneProvider.class, position = 100)
public final class BuiltInLanes implements LaneProvider {

    @Override
    public List<Lane> lanes(LaneDocument document) {
        List<Lane> lanes = new ArrayList<>();
        for (int channel = 0; channel < document.recording().channels(); channel++) {
            lanes.add(new WaveformLane(document, channel));
        }
        lanes.add(new SpectrogramLane(document));
        lanes.add(VoiceLanes.pitch(document.recording()));
        lanes.add(VoiceLanes.intensity(document.recording()));
        lanes.add(new SpeechLane(document));
        lanes.add(new SegmentLane(document));
        lanes.add(new PosteriorLane(document));
        lanes.add(new AffectLane(document));
        return lanes;
    }
}
