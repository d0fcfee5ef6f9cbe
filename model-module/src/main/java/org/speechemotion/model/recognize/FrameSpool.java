// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSink;

/**
 * Frames of a recording, kept in a temporary file so that memory does not grow with its length. The file is the user's
 * alone and is gone when the spool is closed or the program ends: it is made from somebody's voice.
 */
final class FrameSpool implements FrameSink, Closeable {

    private static final int BUFFERED_FRAMES = 1024;

    private final int bands;
    private final double frameStep;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private int frames;

    FrameSpool(int bands, double frameStep) throws IOException {
        this.bands = bands;
        this.frameStep = frameStep;
        Path file = Files.createTempFile("speech-emotion-studio", ".frames");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        buffer =
                ByteBuffer.allocateDirect(BUFFERED_FRAMES * bands * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    @Override
    public void accept(float[] values) throws IOException {
        if (buffer.remaining() < bands * Float.BYTES) {
            flush();
        }
        for (int band = 0; band < bands; band++) {
            buffer.putFloat(values[band]);
        }
        frames++;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Ends the writing; frames can be read afterwards. */
    void finish() throws IOException {
        flush();
    }

    /** Number of frames. */
    int frames() {
        return frames;
    }

    /** The frames [from, to). Safe for use by several threads once the writing has ended. */
    FrameMatrix read(int from, int to) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate((to - from) * bands * Float.BYTES).order(ByteOrder.nativeOrder());
        long position = (long) from * bands * Float.BYTES;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, position + bytes.position());
            if (read < 0) {
                throw new IOException("the temporary file of this recording has become shorter; analyse it again");
            }
        }
        float[] values = new float[(to - from) * bands];
        bytes.flip();
        bytes.asFloatBuffer().get(values);
        return new FrameMatrix(to - from, bands, frameStep, values);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(FrameSpool.class.getName())
                    .log(System.Logger.Level.WARNING, "A temporary file cannot be removed: {0}", e.getMessage());
        }
    }
}
