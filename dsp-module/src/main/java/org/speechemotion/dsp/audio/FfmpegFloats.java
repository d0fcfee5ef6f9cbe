// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.Closeable;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Turns decoded frames of any sample format into arrays of floats; rate and channels stay what they are. */
final class FfmpegFloats implements Closeable {

    private static final int LEAST_CAPACITY = 4096;

    private final Path file;
    private SwrContext converter;
    private int sampleFormat = -1;
    private FloatPointer[] samples = new FloatPointer[0];
    private PointerPointer<FloatPointer> planes;
    private int capacity;

    FfmpegFloats(Path file) {
        this.file = file;
    }

    /** Copies a frame, {@code to[channel][0..nb_samples)}. */
    void copy(AVFrame frame, float[][] to) throws AudioException {
        int channels = frame.ch_layout().nb_channels();
        if (channels != to.length) {
            throw new AudioException(
                    file, "changes from " + to.length + " to " + channels + " channels; convert it to WAV or FLAC");
        }
        int length = frame.nb_samples();
        if (length > capacity) {
            allocate(channels, length);
        }
        if (converter == null || sampleFormat != frame.format()) {
            prepare(frame);
        }
        int got = swresample.swr_convert(converter, planes, capacity, frame.extended_data(), length);
        if (got != length) {
            throw new AudioException(file, "samples cannot be converted; convert it to WAV or FLAC");
        }
        for (int channel = 0; channel < channels; channel++) {
            samples[channel].get(to[channel], 0, length);
        }
    }

    private void allocate(int channels, int length) {
        releaseSamples();
        capacity = Math.max(length, LEAST_CAPACITY);
        samples = new FloatPointer[channels];
        planes = new PointerPointer<>(channels);
        for (int channel = 0; channel < channels; channel++) {
            samples[channel] = new FloatPointer(capacity);
            planes.put(channel, samples[channel]);
        }
    }

    private void prepare(AVFrame frame) throws AudioException {
        releaseConverter();
        sampleFormat = frame.format();
        AVChannelLayout layout = frame.ch_layout();
        SwrContext context = new SwrContext(null);
        int code = swresample.swr_alloc_set_opts2(
                context,
                layout,
                avutil.AV_SAMPLE_FMT_FLTP,
                frame.sample_rate(),
                layout,
                sampleFormat,
                frame.sample_rate(),
                0,
                null);
        if (code >= 0) {
            converter = context;
            code = swresample.swr_init(context);
        }
        if (code < 0) {
            throw new AudioException(
                    file, "its " + layout.nb_channels() + " channels cannot be converted; convert it to WAV or FLAC");
        }
    }

    private void releaseSamples() {
        if (planes != null) {
            planes.close();
            planes = null;
        }
        for (FloatPointer plane : samples) {
            if (plane != null) {
                plane.close();
            }
        }
        samples = new FloatPointer[0];
        capacity = 0;
    }

    private void releaseConverter() {
        if (converter != null) {
            swresample.swr_free(converter);
            converter = null;
        }
    }

    @Override
    public void close() {
        releaseSamples();
        releaseConverter();
    }
}
