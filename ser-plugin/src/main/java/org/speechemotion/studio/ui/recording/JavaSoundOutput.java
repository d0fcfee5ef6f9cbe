// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.openide.util.NbBundle.Messages;

/** The system's default sound device. */
@Messages({
    "MSG_NoSoundDevice=No sound device to play on was found",
    "# {0} - reason",
    "MSG_SoundDeviceBusy=The sound device cannot be used: {0}"
})
final class JavaSoundOutput implements AudioOutput {

    private static final double BUFFER_SECONDS = 0.1;

    @Override
    public Line open(int sampleRate, int channels) throws AudioOutputException {
        AudioFormat format = new AudioFormat(sampleRate, 16, channels, true, false);
        try {
            SourceDataLine line = (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, format));
            line.open(format, (int) (sampleRate * BUFFER_SECONDS) * format.getFrameSize());
            return new SystemLine(line);
        } catch (IllegalArgumentException | SecurityException none) {
            throw new AudioOutputException(Bundle.MSG_NoSoundDevice(), none);
        } catch (LineUnavailableException busy) {
            throw new AudioOutputException(Bundle.MSG_SoundDeviceBusy(busy.getMessage()), busy);
        }
    }

    private record SystemLine(SourceDataLine line) implements Line {

        @Override
        public void start() {
            line.start();
        }

        @Override
        public void write(byte[] bytes, int length) {
            line.write(bytes, 0, length);
        }

        @Override
        public long framePosition() {
            return line.getLongFramePosition();
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
