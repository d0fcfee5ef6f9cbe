// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.lane.StatusProblem;

/** Plays on the device that the user chose; where that is not there or not free, on the default, and says so. */
@Messages({
    "# {0} - name of a device",
    "MSG_DeviceMissing=The sound device {0} is not there; playing on the default device",
    "# {0} - name of a device",
    "# {1} - reason",
    "MSG_DeviceUnusable={0}: {1}; playing on the default device"
})
public final class ChosenOutput implements AudioOutput {

    private static final String DEFAULT = "";

    private final OutputDevices devices;
    private final Supplier<String> chosen;
    private final Consumer<String> notice;

    ChosenOutput(OutputDevices devices, Supplier<String> chosen, Consumer<String> notice) {
        this.devices = devices;
        this.chosen = chosen;
        this.notice = notice;
    }

    /** The devices of this machine, as chosen in the options; notices go to the status line. */
    public static AudioOutput ofOptions() {
        return new ChosenOutput(
                new SystemOutputs(), () -> SoundOptions.current().outputDevice(), StatusProblem::show);
    }

    @Override
    public Line open(int sampleRate, int channels) throws AudioOutputException {
        String name = chosen.get();
        if (name.isEmpty()) {
            return devices.open(DEFAULT, sampleRate, channels);
        }
        String reason;
        if (!devices.names().contains(name)) {
            reason = Bundle.MSG_DeviceMissing(name);
        } else {
            try {
                return devices.open(name, sampleRate, channels);
            } catch (AudioOutputException unusable) {
                reason = Bundle.MSG_DeviceUnusable(name, unusable.getMessage());
            }
        }
        Line line = devices.open(DEFAULT, sampleRate, channels);
        notice.accept(reason);
        return line;
    }
}
