// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.speechemotion.dsp.AtomicFile;

/** Writes model folders, each file whole or not at all. */
public final class ModelWriter {

    private ModelWriter() {}

    /**
     * Writes parameters, clips and, last, the card.
     *
     * @param folder is made if it is not there; files of an older model in it are replaced
     * @param card its checksum must be that of the parameters
     * @param clips what the model has heard in its training
     */
    public static void write(Path folder, ModelCard card, byte[] parameters, TrainingClips clips) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve(TrainingClips.FILE), clips.bytes());
        replace(folder.resolve(ModelFolder.PARAMETERS), parameters);
        writeJson(folder.resolve(ModelFolder.CARD), card);
    }

    /** Writes a record as JSON. */
    public static void writeJson(Path file, Object value) throws IOException {
        replace(file, (CardJson.GSON.toJson(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        try (AtomicFile file = AtomicFile.create(target)) {
            Files.write(file.path(), bytes);
            file.commit();
        }
    }

    /** The SHA-256 checksum in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
