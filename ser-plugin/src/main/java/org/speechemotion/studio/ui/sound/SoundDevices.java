// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;

/** The machine's sound devices by name. Asking may take a while: not for the event thread. */
public final class SoundDevices {

    private SoundDevices() {}

    /**
     * The names of the devices that have lines of a kind.
     *
     * @param kind {@code SourceDataLine} to play, {@code TargetDataLine} to record
     */
    public static List<String> names(Class<? extends DataLine> kind) {
        return having(kind).map(Mixer.Info::getName).distinct().toList();
    }

    /** The device of a name, if it is there and has lines of a kind. */
    public static Optional<Mixer.Info> find(String name, Class<? extends DataLine> kind) {
        return having(kind).filter(device -> device.getName().equals(name)).findFirst();
    }

    private static Stream<Mixer.Info> having(Class<? extends DataLine> kind) {
        Line.Info wanted = new Line.Info(kind);
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(device -> AudioSystem.getMixer(device).isLineSupported(wanted));
    }
}
