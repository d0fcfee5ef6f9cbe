// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

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
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Makes compressed recordings for tests with FFmpeg's encoders. */
final class EncodedFile {

    private EncodedFile() {}

    /** Encodes {@code samples[channel][frame]}; the file's extension says which container, the encoder is named. */
    static Path write(Path file, String encoder, int rate, float[]... samples) {
        try {
            FfmpegLibrary.load(file);
        } catch (AudioException e) {
            throw new IllegalStateException(e);
        }
        AVFormatContext format = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(format, (AVOutputFormat) null, (String) null, file.toString()));
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(encoder);
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        context.sample_rate(rate);
        context.bit_rate(96_000);
        context.strict_std_compliance(-2);
        avutil.av_channel_layout_default(context.ch_layout(), samples.length);
        context.sample_fmt(
                switch (encoder) {
                    case "flac", "pcm_s16be", "pcm_s16le" -> avutil.AV_SAMPLE_FMT_S16;
                    case "alac" -> avutil.AV_SAMPLE_FMT_S16P;
                    case "libopus", "pcm_f32be" -> avutil.AV_SAMPLE_FMT_FLT;
                    case "pcm_alaw" -> avutil.AV_SAMPLE_FMT_S16;
                    default -> avutil.AV_SAMPLE_FMT_FLTP;
                });
        if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        // Noise substitution is random, and so differs with the place where decoding begins.
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "aac_pns", "0", 0);
        check(avcodec.avcodec_open2(context, codec, options));
        avutil.av_dict_free(options);
        AVStream stream = avformat.avformat_new_stream(format, codec);
        stream.time_base().num(1).den(rate);
        avcodec.avcodec_parameters_from_context(stream.codecpar(), context);
        AVIOContext io = new AVIOContext(null);
        try (BytePointer name = new BytePointer(file.toString(), StandardCharsets.UTF_8)) {
            check(avformat.avio_open(io, name, avformat.AVIO_FLAG_WRITE));
        }
        format.pb(io);
        check(avformat.avformat_write_header(format, (AVDictionary) null));
        AVPacket packet = avcodec.av_packet_alloc();
        int step = context.frame_size() > 0 ? context.frame_size() : 4096;
        int frames = samples[0].length;
        for (int from = 0; from < frames; from += step) {
            AVFrame frame = frame(context, samples, from, Math.min(step, frames - from));
            check(avcodec.avcodec_send_frame(context, frame));
            avutil.av_frame_free(frame);
            drain(context, packet, format, stream);
        }
        check(avcodec.avcodec_send_frame(context, null));
        drain(context, packet, format, stream);
        check(avformat.av_write_trailer(format));
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
        avformat.avio_close(format.pb());
        avformat.avformat_free_context(format);
        return file;
    }

    private static AVFrame frame(AVCodecContext context, float[][] samples, int from, int count) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.nb_samples(count);
        frame.format(context.sample_fmt());
        frame.sample_rate(context.sample_rate());
        frame.pts(from);
        avutil.av_channel_layout_copy(frame.ch_layout(), context.ch_layout());
        check(avutil.av_frame_get_buffer(frame, 0));
        boolean planar = avutil.av_sample_fmt_is_planar(frame.format()) != 0;
        boolean floats = avutil.av_get_bytes_per_sample(frame.format()) == 4;
        int channels = samples.length;
        for (int channel = 0; channel < channels; channel++) {
            BytePointer data = frame.data(planar ? channel : 0);
            FloatPointer singles = new FloatPointer(data);
            ShortPointer shorts = new ShortPointer(data);
            for (int i = 0; i < count; i++) {
                long at = planar ? i : (long) i * channels + channel;
                if (floats) {
                    singles.put(at, samples[channel][from + i]);
                } else {
                    shorts.put(at, (short) Math.round(samples[channel][from + i] * 32767));
                }
            }
        }
        return frame;
    }

    private static void drain(AVCodecContext context, AVPacket packet, AVFormatContext format, AVStream stream) {
        while (avcodec.avcodec_receive_packet(context, packet) >= 0) {
            avcodec.av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
            packet.stream_index(0);
            check(avformat.av_interleaved_write_frame(format, packet));
        }
    }

    private static void check(int code) {
        if (code < 0) {
            throw new IllegalStateException(FfmpegLibrary.message(code));
        }
    }
}
