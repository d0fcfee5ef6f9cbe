// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one state of a file from any other without reading all of it: its size, when it was last changed, and a hash of
 * parts of its content. A renamed or moved file keeps its fingerprint.
 *
 * @param size bytes
 * @param modified when the file was last changed, in milliseconds since 1970
 * @param content hash of size, time and parts of the content, 32 hexadecimal digits
 */
public record Fingerprint(long size, long modified, String content) {

    /** Parts of the content that are read, evenly spread from the first byte to the last. */
    private static final int PARTS = 32;

    private static final int PART_BYTES = 4096;
    private static final int DIGITS = 32;

    /**
     * Takes the fingerprint of a file as it is now. Reads at most 128 KB.
     *
     * @throws IOException if it cannot be read
     */
    public static Fingerprint of(Path file) throws IOException {
        long modified = Files.getLastModifiedTime(file).toMillis();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            MessageDigest digest = sha256();
            digest.update((size + " " + modified + " ").getBytes(StandardCharsets.US_ASCII));
            ByteBuffer part = ByteBuffer.allocate(PART_BYTES);
            long room = Math.max(0, size - PART_BYTES);
            long last = -1;
            for (int i = 0; i < PARTS; i++) {
                long position = (long) ((double) room * i / (PARTS - 1));
                if (position != last) {
                    channel.position(position);
                    part.clear();
                    while (part.hasRemaining() && channel.read(part) >= 0) {
                        continue;
                    }
                    digest.update(part.flip());
                    last = position;
                }
            }
            return new Fingerprint(
                    size, modified, HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
        }
    }

    /** Whether a file still has this size and this time of its last change; false if it is gone. */
    public boolean stillFits(Path file) {
        try {
            return Files.size(file) == size && Files.getLastModifiedTime(file).toMillis() == modified;
        } catch (IOException gone) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
