// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.sound.SoundDevices;

/** The microphones of this machine, by way of Java Sound. */
@Messages({
    "MSG_NoInput=No device to record from was found that gives sound of this kind; connect a microphone, or try another rate",
    "# {0} - name of a device",
    "MSG_InputMissing=The device {0} is not there; choose another one",
    "# {0} - reason",
    "MSG_InputBusy=The device cannot be used: {0}",
    "MSG_InputLost=The device to record from was lost"
})
final class SystemInput implements AudioInput {

    /** So long may everything else take before sound is lost. */
    private static final int BUFFER_SECONDS = 2;

    @Override
    public Line open(String device, CaptureFormat format) throws CaptureException {
        AudioFormat pcm = new AudioFormat(format.sampleRate(), 16, format.channels(), true, false);
        DataLine.Info wanted = new DataLine.Info(TargetDataLine.class, pcm);
        try {
            TargetDataLine line;
            if (device.isEmpty()) {
                line = (TargetDataLine) AudioSystem.getLine(wanted);
            } else {
                Mixer.Info mixer = SoundDevices.find(device, TargetDataLine.class)
                        .orElseThrow(() -> new CaptureException(Bundle.MSG_InputMissing(device), null));
                line = (TargetDataLine) AudioSystem.getMixer(mixer).getLine(wanted);
            }
            line.open(pcm, BUFFER_SECONDS * format.bytesPerSecond());
            line.start();
            return new SystemLine(line);
        } catch (IllegalArgumentException | SecurityException none) {
            throw new CaptureException(Bundle.MSG_NoInput(), none);
        } catch (LineUnavailableException busy) {
            throw new CaptureException(Bundle.MSG_InputBusy(busy.getMessage()), busy);
        }
    }

    private record SystemLine(TargetDataLine line) implements Line {

        @Override
        public int take(byte[] bytes, int length) throws CaptureException {
            if (!line.isOpen()) {
                throw new CaptureException(Bundle.MSG_InputLost(), null);
            }
            int frame = line.getFormat().getFrameSize();
            int there = Math.min(length, line.available() / frame * frame);
            return there <= 0 ? 0 : Math.max(0, line.read(bytes, 0, there));
        }

        @Override
        public void close() {
            line.stop();
            line.close();
        }
    }
}
