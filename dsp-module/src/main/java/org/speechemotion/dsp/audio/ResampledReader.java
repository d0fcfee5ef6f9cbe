// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.Closeable;
import java.nio.file.Path;

/**
 * Reads a recording once, from its beginning to its end, and gives its chosen channels at a wanted sampling rate. Memory
 * does not grow with the length of the recording. The numbers do not depend on the size of the blocks.
 */
public final class ResampledReader implements Closeable {

    private static final int INPUT_FRAMES = 8192;

    private final AudioSource source;
    private final ChannelSelection selection;
    private final int rate;
    private final Resampler[] resamplers;
    private final float[][] input;
    private final float[] mixed;
    private final float[][] ready;
    private int readyFrom;
    private int readyTo;
    private long frame;
    private long position;
    private boolean finished;

    /**
     * Starts at the beginning of a recording.
     *
     * @param source the recording; it is closed together with this reader
     * @param selection the channels
     * @param rate samples a second that are wanted
     * @throws AudioException if the recording has no such channel
     */
    public ResampledReader(AudioSource source, ChannelSelection selection, int rate) throws AudioException {
        Recording recording = source.recording();
        int channels = recording.channels();
        if (selection.index() >= channels) {
            throw new AudioException(
                    recording.path(),
                    "has no channel " + selection.index() + "; its channels are 0 to " + (channels - 1));
        }
        this.source = source;
        this.selection = selection;
        this.rate = rate;
        input = new float[channels][INPUT_FRAMES];
        mixed = new float[selection.kind() == ChannelSelection.Kind.MIX && channels > 1 ? INPUT_FRAMES : 0];
        resamplers = new Resampler[selection.streams(channels)];
        ready = new float[resamplers.length][];
        for (int stream = 0; stream < resamplers.length; stream++) {
            resamplers[stream] = new Resampler(recording.sampleRate(), rate);
            ready[stream] = new float[resamplers[stream].maxOutput(INPUT_FRAMES)];
        }
    }

    /** Opens a recording and starts at its beginning. */
    public static ResampledReader open(Path file, ChannelSelection selection, int rate) throws AudioException {
        AudioSource source = AudioFiles.open(file);
        try {
            return new ResampledReader(source, selection, rate);
        } catch (AudioException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Reads a short recording whole: the mean of its channels at a wanted rate, full scale -1 to 1.
     *
     * @throws AudioException if it cannot be read or is too long for one array
     */
    public static float[] readMono(Path file, int rate) throws AudioException {
        try (ResampledReader reader = open(file, ChannelSelection.MIX, rate)) {
            if (reader.length() > Integer.MAX_VALUE - 16) {
                throw new AudioException(file, "is too long to be read as one clip; cut it into shorter recordings");
            }
            float[][] all = new float[1][(int) reader.length()];
            reader.read(all);
            return all[0];
        }
    }

    /** The recording that is read. */
    public Recording recording() {
        return source.recording();
    }

    /** Samples a second that come out. */
    public int rate() {
        return rate;
    }

    /** How many streams of samples come out. */
    public int streams() {
        return resamplers.length;
    }

    /** The channel that a stream comes from, counted from 0; 0 for a mix of all. */
    public int channelOf(int stream) {
        return selection.kind() == ChannelSelection.Kind.EACH ? stream : selection.index();
    }

    /** How many samples each stream has in all. */
    public long length() {
        Recording recording = source.recording();
        return Math.floorDiv(recording.frames() * rate + recording.sampleRate() - 1, recording.sampleRate());
    }

    /** How many samples of each stream have been read. */
    public long position() {
        return position;
    }

    /**
     * Reads on.
     *
     * @param block receives the samples, {@code block[stream][0..n)}; all streams get the same number
     * @return n: the length of {@code block[0]}, fewer at the end, 0 after it
     * @throws AudioException if the recording cannot be read
     */
    public int read(float[][] block) throws AudioException {
        int wanted = block[0].length;
        int done = 0;
        while (done < wanted) {
            if (readyFrom == readyTo && !refill()) {
                break;
            }
            int count = Math.min(wanted - done, readyTo - readyFrom);
            for (int stream = 0; stream < ready.length; stream++) {
                System.arraycopy(ready[stream], readyFrom, block[stream], done, count);
            }
            readyFrom += count;
            done += count;
        }
        position += done;
        return done;
    }

    private boolean refill() throws AudioException {
        readyFrom = 0;
        readyTo = 0;
        while (readyTo == 0 && !finished) {
            int count = source.read(frame, input, INPUT_FRAMES);
            frame += count;
            finished = count == 0;
            for (int stream = 0; stream < resamplers.length; stream++) {
                readyTo = finished
                        ? resamplers[stream].finish(ready[stream])
                        : resamplers[stream].process(samplesOf(stream, count), count, ready[stream]);
            }
        }
        return readyTo > 0;
    }

    private float[] samplesOf(int stream, int count) {
        if (mixed.length == 0) {
            return input[channelOf(stream)];
        }
        float part = 1f / input.length;
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (float[] channel : input) {
                sum += channel[i];
            }
            mixed[i] = sum * part;
        }
        return mixed;
    }

    @Override
    public void close() {
        source.close();
    }
}
