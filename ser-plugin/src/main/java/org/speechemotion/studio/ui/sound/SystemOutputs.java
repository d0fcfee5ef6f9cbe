// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.openide.util.NbBundle.Messages;

/** The devices of this machine, by way of Java Sound. */
@Messages({
    "MSG_NoSoundDevice=No sound device to play on was found; connect one, or choose one in Tools, Options, Sound",
    "# {0} - reason",
    "MSG_SoundDeviceBusy=The sound device cannot be used: {0}",
    "MSG_SoundDeviceLost=The sound device was lost; check it, or choose another in Tools, Options, Sound"
})
final class SystemOutputs implements OutputDevices {

    private static final double BUFFER_SECONDS = 0.1;

    @Override
    public List<String> names() {
        return SoundDevices.names(SourceDataLine.class);
    }

    @Override
    public AudioOutput.Line open(String name, int sampleRate, int channels) throws AudioOutputException {
        AudioFormat format = new AudioFormat(sampleRate, 16, channels, true, false);
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, format);
        try {
            SourceDataLine line;
            if (name.isEmpty()) {
                line = (SourceDataLine) AudioSystem.getLine(wanted);
            } else {
                Mixer.Info device = SoundDevices.find(name, SourceDataLine.class)
                        .orElseThrow(() -> new AudioOutputException(Bundle.MSG_NoSoundDevice(), null));
                line = (SourceDataLine) AudioSystem.getMixer(device).getLine(wanted);
            }
            line.open(format, (int) (sampleRate * BUFFER_SECONDS) * format.getFrameSize());
            return new SystemLine(line);
        } catch (IllegalArgumentException | SecurityException none) {
            throw new AudioOutputException(Bundle.MSG_NoSoundDevice(), none);
        } catch (LineUnavailableException busy) {
            throw new AudioOutputException(Bundle.MSG_SoundDeviceBusy(busy.getMessage()), busy);
        }
    }

    private record SystemLine(SourceDataLine line) implements AudioOutput.Line {

        @Override
        public void start() {
            line.start();
        }

        @Override
        public int offer(byte[] bytes, int from, int length) throws AudioOutputException {
            if (!line.isOpen()) {
                throw new AudioOutputException(Bundle.MSG_SoundDeviceLost(), null);
            }
            int frame = line.getFormat().getFrameSize();
            int room = Math.min(length, line.available() / frame * frame);
            return room <= 0 ? 0 : Math.max(0, line.write(bytes, from, room));
        }

        @Override
        public long framePosition() {
            return line.getLongFramePosition();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
