// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;

/**
 * One audio stream of a file as FFmpeg gives it: packets, and frames of float samples. Everything native lives and dies
 * here. Only plain files are opened; formats that refer to other files are not among those that are tried.
 */
final class FfmpegInput implements Closeable {

    /** FFmpeg's AV_NOPTS_VALUE, spelled out so that this class can be initialised before the libraries are loaded. */
    static final long NO_TIME = Long.MIN_VALUE;

    private static final String FORMATS = "wav,w64,aiff,flac,mp3,ogg,mov,mp4,m4a,3gp,3g2,mj2,aac,caf,au,amr,ac3,eac3,"
            + "matroska,webm,wv,ape,tta,asf,adts,loas";

    private final Path file;
    private final FfmpegFloats converter;
    private AVFormatContext format;
    private AVCodecContext codec;
    private AVStream stream;
    private int streamIndex;
    private AVPacket packet;
    private AVFrame frame;
    private boolean draining;
    private boolean broken;
    /** Time for the next packet where the file itself gives none after a jump, or {@link #NO_TIME}. */
    private long clock = NO_TIME;

    private FfmpegInput(Path file) {
        this.file = file;
        converter = new FfmpegFloats(file);
    }

    /** Opens a file up to, but without, its first packet. */
    static FfmpegInput open(Path file) throws AudioException {
        FfmpegLibrary.load(file);
        FfmpegInput input = new FfmpegInput(file);
        try {
            input.openFormat();
            input.openCodec();
            return input;
        } catch (AudioException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private void openFormat() throws AudioException {
        AVFormatContext context = avformat.avformat_alloc_context();
        AVDictionary options = new AVDictionary(null);
        try (BytePointer url = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
            avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
            avutil.av_dict_set(options, "format_whitelist", FORMATS, 0);
            int code = avformat.avformat_open_input(context, url, (AVInputFormat) null, options);
            if (code < 0) {
                context.setNull();
                throw new AudioException(file, unreadable(code));
            }
            format = context;
        } finally {
            avutil.av_dict_free(options);
        }
        int code = avformat.avformat_find_stream_info(format, (AVDictionary) null);
        if (code < 0) {
            throw new AudioException(file, unreadable(code));
        }
        AVCodec decoder = null;
        streamIndex = avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, decoder, 0);
        if (streamIndex < 0) {
            throw new AudioException(file, "holds no sound that can be decoded; open an audio recording");
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != streamIndex) {
                format.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
        stream = format.streams(streamIndex);
    }

    private void openCodec() throws AudioException {
        AVCodec decoder = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (decoder == null) {
            throw new AudioException(
                    file, "is coded as " + codecName() + ", which cannot be decoded here; convert it to WAV or FLAC");
        }
        codec = avcodec.avcodec_alloc_context3(decoder);
        avcodec.avcodec_parameters_to_context(codec, stream.codecpar());
        codec.pkt_timebase(stream.time_base());
        codec.thread_count(1);
        int code = avcodec.avcodec_open2(codec, decoder, (AVDictionary) null);
        if (code < 0) {
            throw new AudioException(file, unreadable(code));
        }
        packet = avcodec.av_packet_alloc();
        frame = avutil.av_frame_alloc();
    }

    private static String unreadable(int code) {
        return "is damaged or not a recording in a format that is known here (" + FfmpegLibrary.message(code)
                + "); open WAV, FLAC, MP3, Ogg, M4A or AIFF";
    }

    String formatName() {
        return format.iformat().name().getString();
    }

    String codecName() {
        return avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    int codecId() {
        return stream.codecpar().codec_id();
    }

    /** The sample format of the last frame, one of FFmpeg's AV_SAMPLE_FMT_ numbers. */
    int sampleFormat() {
        return frame.format();
    }

    /** The rate in the stream's header; the decoder may give another one. */
    int declaredRate() {
        return stream.codecpar().sample_rate();
    }

    /** Bits a sample in lossless streams, else 0. */
    int bits() {
        int raw = stream.codecpar().bits_per_raw_sample();
        return raw > 0 ? raw : avcodec.av_get_exact_bits_per_sample(codecId());
    }

    int channels() {
        return frame.ch_layout().nb_channels();
    }

    int sampleRate() {
        return frame.sample_rate();
    }

    int timeNumerator() {
        return stream.time_base().num();
    }

    int timeDenominator() {
        return stream.time_base().den();
    }

    /** The stream's length in units of its time base, or {@link #NO_TIME}. */
    long duration() {
        return stream.duration();
    }

    /** Reads the next packet of the stream without decoding it; false at the end of the file. */
    boolean nextPacket() {
        while (true) {
            avcodec.av_packet_unref(packet);
            int code = avformat.av_read_frame(format, packet);
            if (code < 0) {
                broken = code != avutil.AVERROR_EOF();
                return false;
            }
            if (packet.stream_index() == streamIndex) {
                if (clock != NO_TIME) {
                    packet.pts(clock);
                    packet.dts(clock);
                    clock += packet.duration();
                }
                return true;
            }
        }
    }

    /** Whether reading stopped at an error and not at the end of the file. */
    boolean isBroken() {
        return broken;
    }

    long packetTime() {
        return packet.pts();
    }

    long packetDuration() {
        // Of the last packet of some Vorbis streams FFmpeg 8 gives a negative duration that lost its upper half.
        return (int) packet.duration();
    }

    /** How many samples at the packet's end are padding that the decoder will drop. */
    long packetPadding() {
        try (SizeTPointer size = new SizeTPointer(1)) {
            BytePointer data = avcodec.av_packet_get_side_data(packet, avcodec.AV_PKT_DATA_SKIP_SAMPLES, size);
            if (data == null || size.get() < 8) {
                return 0;
            }
            return data.get(4) & 0xffL
                    | (data.get(5) & 0xffL) << 8
                    | (data.get(6) & 0xffL) << 16
                    | (data.get(7) & 0xffL) << 24;
        }
    }

    /** Whether the stream's length is no more than the file's size divided by a bit rate. */
    boolean isDurationGuessed() {
        return format.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
    }

    /** Byte position of the packet in the file, or -1. */
    long packetPosition() {
        return packet.pos();
    }

    /** Gives the packet that was read last to the decoder. Damaged packets are skipped. */
    void decodePacket() {
        avcodec.avcodec_send_packet(codec, packet);
    }

    /** Takes the next frame from the decoder; false if it needs another packet first. */
    boolean nextFrame() {
        return avcodec.avcodec_receive_frame(codec, frame) >= 0;
    }

    /** Reads and decodes until there is a frame; false at the end of the recording. */
    boolean advance() {
        while (true) {
            if (nextFrame()) {
                return true;
            }
            if (draining) {
                return false;
            }
            if (nextPacket()) {
                decodePacket();
            } else {
                draining = true;
                avcodec.avcodec_send_packet(codec, null);
            }
        }
    }

    int frameLength() {
        return frame.nb_samples();
    }

    /** Time of the frame's first sample in units of the time base, or {@link #NO_TIME}. */
    long frameTime() {
        return frame.pts();
    }

    /** Copies the frame as float samples, {@code to[channel][0..frameLength())}. */
    void copyFrame(float[][] to) throws AudioException {
        converter.copy(frame, to);
    }

    /** Goes to a packet at or before a time; the decoder forgets what it had. */
    boolean seekTime(long time) {
        return sought(avformat.av_seek_frame(format, streamIndex, time, avformat.AVSEEK_FLAG_BACKWARD));
    }

    /**
     * Goes to the packet that begins at a byte of the file and has a known time, and gives it to the decoder, which
     * forgets what it had. False if there is no such packet.
     */
    boolean seekPacket(long position, long time) {
        if (!sought(avformat.av_seek_frame(format, streamIndex, position, avformat.AVSEEK_FLAG_BYTE))) {
            return false;
        }
        while (nextPacket() && packet.pos() <= position) {
            if (packet.pos() == position) {
                clock = time + packet.duration();
                packet.pts(time);
                packet.dts(time);
                decodePacket();
                return true;
            }
        }
        return false;
    }

    private boolean sought(int code) {
        avcodec.avcodec_flush_buffers(codec);
        draining = false;
        broken = false;
        clock = NO_TIME;
        return code >= 0;
    }

    @Override
    public void close() {
        converter.close();
        if (frame != null) {
            avutil.av_frame_free(frame);
            frame = null;
        }
        if (packet != null) {
            avcodec.av_packet_free(packet);
            packet = null;
        }
        if (codec != null) {
            avcodec.avcodec_free_context(codec);
            codec = null;
        }
        if (format != null) {
            avformat.avformat_close_input(format);
            format = null;
        }
    }
}
