// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The header of a WAV file: RIFF as Microsoft and IBM defined it, RF64/BW64 as in EBU Tech 3306 and ITU-R BS.2088. No
 * number of the header is trusted before it was held against the size of the file.
 *
 * @param container RIFF, RF64 or BW64
 * @param tag format tag, the one inside an extensible format: 1 integer, 3 floating point, others are codecs
 * @param channels number of channels as written, not checked for codecs
 * @param rate frames a second as written, not checked for codecs
 * @param sampleBytes bytes of one sample
 * @param start byte where the samples begin
 * @param frames length in frames
 */
record WavHeader(String container, int tag, int channels, int rate, int sampleBytes, long start, long frames) {

    static final int INTEGER = 1;
    static final int FLOAT = 3;

    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MOST_CHUNKS = 10_000;
    private static final long UNKNOWN = 0xFFFFFFFFL;

    /** Bytes of one frame. */
    int frameBytes() {
        return channels * sampleBytes;
    }

    /** Whether samples are plain numbers, and not coded. */
    boolean isPlain() {
        return tag == INTEGER || tag == FLOAT;
    }

    /** Reads the header. */
    static WavHeader read(Path file, RandomAccessFile in) throws IOException {
        return new Reader(file, in).read();
    }

    private static final class Reader {
        private final Path file;
        private final RandomAccessFile in;
        private final long size;
        private final Map<String, Long> longSizes = new HashMap<>();
        private ByteBuffer format;
        private String container;

        Reader(Path file, RandomAccessFile in) throws IOException {
            this.file = file;
            this.in = in;
            this.size = in.length();
        }

        WavHeader read() throws IOException {
            container = id(bytes(0, 12), 0);
            long position = 12;
            long dataStart = -1;
            long dataSize = 0;
            for (int chunk = 0; chunk < MOST_CHUNKS && position + 8 <= size; chunk++) {
                ByteBuffer head = bytes(position, 8);
                String id = id(head, 0);
                long start = position + 8;
                long length = head.getInt(4) & UNKNOWN;
                if (id.equals("ds64")) {
                    readLongSizes(start, length);
                } else if (length == UNKNOWN && longSizes.containsKey(id)) {
                    length = longSizes.get(id);
                }
                if (id.equals("fmt ")) {
                    format = readFormat(start, length);
                } else if (id.equals("data")) {
                    dataStart = start;
                    dataSize = dataSize(start, length);
                    length = dataSize;
                }
                if (format != null && dataStart >= 0) {
                    return header(dataStart, dataSize);
                }
                position = next(start, length);
            }
            throw new AudioException(
                    file,
                    "is cut off or damaged: it is a WAV file without "
                            + (format == null ? "a description of its samples" : "samples")
                            + "; export or copy it again");
        }

        /** The next chunk; chunks have even sizes, but some writers leave the padding out. */
        private long next(long start, long length) throws IOException {
            long end = length > size - start ? size : start + length;
            if (length % 2 == 0 || end + 1 + 8 > size) {
                return end;
            }
            boolean padded = isId(bytes(end + 1, 4)) || !isId(bytes(end, 4));
            return padded ? end + 1 : end;
        }

        private void readLongSizes(long start, long length) throws IOException {
            if (length < 28 || start + 28 > size) {
                return;
            }
            ByteBuffer sizes = bytes(start, 28);
            longSizes.put("data", sizes.getLong(8));
            int entries = (int) Math.min(Math.min(sizes.getInt(24) & UNKNOWN, (length - 28) / 12), 64);
            for (int i = 0; i < entries && start + 40 + 12L * i <= size; i++) {
                ByteBuffer entry = bytes(start + 28 + 12L * i, 12);
                longSizes.putIfAbsent(id(entry, 0), Math.max(0, entry.getLong(4)));
            }
        }

        private ByteBuffer readFormat(long start, long length) throws IOException {
            if (length < 16 || start + 16 > size) {
                throw new AudioException(file, "has a damaged WAV header; export the recording again");
            }
            return bytes(start, (int) Math.min(Math.min(length, 40), size - start));
        }

        /**
         * How many bytes of samples there are. Programs that write to a pipe cannot go back and leave 0 or a huge number
         * in the header; then everything to the end of the file is samples.
         */
        private long dataSize(long start, long stated) throws IOException {
            long there = size - start;
            boolean unknown = stated < 0
                    || stated >= 0xFFFFF000L && stated <= UNKNOWN && !longSizes.containsKey("data")
                    || stated >= 0x7FFFF000L && stated <= 0x80000100L && stated > there
                    || stated == 0 && !(there >= 8 && isId(bytes(start, 4)));
            return unknown ? there : stated;
        }

        private WavHeader header(long start, long dataSize) throws AudioException {
            int tag = format.getShort(0) & 0xFFFF;
            if (tag == EXTENSIBLE && format.limit() >= 26) {
                tag = format.getShort(24) & 0xFFFF;
            }
            int channels = format.getShort(2) & 0xFFFF;
            int align = format.getShort(12) & 0xFFFF;
            int bits = format.getShort(14) & 0xFFFF;
            if (tag != INTEGER && tag != FLOAT) {
                return new WavHeader(container, tag, channels, format.getInt(4), 0, start, 0);
            }
            Samples.checkChannels(file, channels);
            Samples.checkRate(file, format.getInt(4) & UNKNOWN);
            int bytes = align > 0 && align % channels == 0 ? align / channels : (bits + 7) / 8;
            boolean known = tag == INTEGER ? bytes >= 1 && bytes <= 4 : bytes == 4 || bytes == 8;
            if (!known || bits == 0 || bits > 8 * bytes) {
                throw new AudioException(
                        file,
                        "says that its samples have " + bits + " bits in " + bytes
                                + " bytes; its header is damaged, export the recording again");
            }
            int rate = format.getInt(4);
            long there = (size - start) / ((long) bytes * channels);
            long stated = dataSize / ((long) bytes * channels);
            if (stated > there) {
                throw Samples.cutOff(file, stated, there, rate);
            }
            return new WavHeader(container, tag, channels, rate, bytes, start, stated);
        }

        private ByteBuffer bytes(long position, int count) throws IOException {
            byte[] bytes = new byte[count];
            in.seek(position);
            int done = 0;
            while (done < count) {
                int n = in.read(bytes, done, count - done);
                if (n < 0) {
                    throw new AudioException(
                            file, "is cut off: it ends within its header; copy or export the recording again");
                }
                done += n;
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static String id(ByteBuffer bytes, int at) {
            return new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
        }

        private static boolean isId(ByteBuffer bytes) {
            for (int i = 0; i < 4; i++) {
                int c = bytes.get(i);
                boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
                if (!letter && c != ' ' && c != '_' && c != '-') {
                    return false;
                }
            }
            return true;
        }
    }
}
