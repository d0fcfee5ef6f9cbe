// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a recording is known by wherever it lies.
 *
 * @param size length of the file in bytes
 * @param sha256 checksum of three parts of it: beginning, middle and end
 */
public record Fingerprint(long size, String sha256) {

    private static final int PART = 1 << 16;

    /** The fingerprint of a file; quick also for hours of sound. */
    public static Fingerprint of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (long start : new long[] {0, (size - PART) / 2, size - PART}) {
                digest.update(part(channel, Math.max(0, start)));
            }
            return new Fingerprint(size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteBuffer part(FileChannel channel, long start) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PART);
        int read;
        do {
            read = channel.read(bytes, start + bytes.position());
        } while (read > 0 && bytes.hasRemaining());
        return bytes.flip();
    }
}
