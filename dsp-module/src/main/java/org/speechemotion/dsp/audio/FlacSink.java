// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Writes a FLAC file of 16 or 24 bits with FFmpeg's encoder. Everything native lives and dies here. */
final class FlacSink implements SoundSink {

    private final SampleKind kind;
    private final int channels;
    private AVFormatContext format;
    private AVCodecContext codec;
    private AVStream stream;
    private AVFrame frame;
    private AVPacket packet;
    private int frameSize;
    private int[] interleaved;
    private short[] shorts;
    private int filled;
    private long position;

    FlacSink(Path file, int rate, int channels, SampleKind kind) throws IOException {
        FfmpegLibrary.load(file);
        this.kind = kind == SampleKind.FLOAT32 ? SampleKind.INT24 : kind;
        this.channels = channels;
        try {
            open(file, rate);
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void open(Path file, int rate) throws IOException {
        AVCodec encoder = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_FLAC);
        if (encoder == null) {
            throw new IOException("this build of FFmpeg has no FLAC encoder");
        }
        codec = avcodec.avcodec_alloc_context3(encoder);
        codec.sample_rate(rate);
        codec.sample_fmt(kind == SampleKind.INT16 ? avutil.AV_SAMPLE_FMT_S16 : avutil.AV_SAMPLE_FMT_S32);
        codec.bits_per_raw_sample(8 * kind.bytes());
        avutil.av_channel_layout_default(codec.ch_layout(), channels);
        codec.thread_count(1);
        check(avcodec.avcodec_open2(codec, encoder, (AVDictionary) null));
        frameSize = codec.frame_size();
        interleaved = new int[frameSize * channels];
        shorts = new short[kind == SampleKind.INT16 ? frameSize * channels : 0];

        format = new AVFormatContext(null);
        String url = "file:" + file.toAbsolutePath();
        check(avformat.avformat_alloc_output_context2(format, (AVOutputFormat) null, "flac", url));
        stream = avformat.avformat_new_stream(format, null);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
        AVIOContext io = new AVIOContext(null);
        try (BytePointer name = new BytePointer(url, StandardCharsets.UTF_8)) {
            check(avformat.avio_open(io, name, avformat.AVIO_FLAG_WRITE));
        }
        format.pb(io);
        check(avformat.avformat_write_header(format, (AVDictionary) null));

        frame = avutil.av_frame_alloc();
        frame.format(codec.sample_fmt());
        frame.sample_rate(rate);
        frame.nb_samples(frameSize);
        avutil.av_channel_layout_copy(frame.ch_layout(), codec.ch_layout());
        check(avutil.av_frame_get_buffer(frame, 0));
        packet = avcodec.av_packet_alloc();
    }

    @Override
    public void write(float[][] block, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < channels; channel++) {
                interleaved[filled * channels + channel] = kind.integer(block[channel][i]);
            }
            if (++filled == frameSize) {
                encode();
            }
        }
    }

    private void encode() throws IOException {
        check(avutil.av_frame_make_writable(frame));
        frame.nb_samples(filled);
        frame.pts(position);
        int values = filled * channels;
        if (kind == SampleKind.INT16) {
            for (int i = 0; i < values; i++) {
                shorts[i] = (short) interleaved[i];
            }
            new ShortPointer(frame.data(0)).put(shorts, 0, values);
        } else {
            for (int i = 0; i < values; i++) {
                // FFmpeg takes the bits that count from the upper end.
                interleaved[i] <<= 8;
            }
            new IntPointer(frame.data(0)).put(interleaved, 0, values);
        }
        position += filled;
        filled = 0;
        check(avcodec.avcodec_send_frame(codec, frame));
        drain();
    }

    private void drain() throws IOException {
        while (true) {
            int code = avcodec.avcodec_receive_packet(codec, packet);
            if (code == avutil.AVERROR_EAGAIN() || code == avutil.AVERROR_EOF()) {
                return;
            }
            check(code);
            avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            check(avformat.av_write_frame(format, packet));
            avcodec.av_packet_unref(packet);
        }
    }

    @Override
    public void finish() throws IOException {
        if (filled > 0) {
            encode();
        }
        check(avcodec.avcodec_send_frame(codec, null));
        drain();
        // The encoder knows the length and the checksum only now; the header is written again.
        check(avformat.av_write_trailer(format));
        avformat.avio_flush(format.pb());
        check(format.pb().error());
    }

    private static void check(int code) throws IOException {
        if (code < 0) {
            throw new IOException(FfmpegLibrary.message(code));
        }
    }

    @Override
    public void close() {
        if (packet != null) {
            avcodec.av_packet_free(packet);
            packet = null;
        }
        if (frame != null) {
            avutil.av_frame_free(frame);
            frame = null;
        }
        if (codec != null) {
            avcodec.avcodec_free_context(codec);
            codec = null;
        }
        if (format != null && !format.isNull()) {
            if (format.pb() != null) {
                avformat.avio_close(format.pb());
            }
            avformat.avformat_free_context(format);
        }
        format = null;
    }
}
