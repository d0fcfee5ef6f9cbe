// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.speechemotion.dsp.AtomicFile;

/** The file in which a training keeps its state, so that it goes on where it was stopped, or killed. */
final class CheckpointFile {

    /** Its name in a model folder. */
    static final String NAME = "checkpoint.bin";

    private static final String MAGIC = "speech emotion checkpoint 1";
    private static final int LARGEST = 1 << 30;
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private final Path file;
    private final String fingerprint;

    /**
     * Names the file of a training.
     *
     * @param folder a model folder that exists
     * @param fingerprint of all that the training depends on
     */
    CheckpointFile(Path folder, String fingerprint) {
        this.file = folder.resolve(NAME);
        this.fingerprint = fingerprint;
    }

    /** Reads the state; nothing, with a note to the listener, if it is of another training or damaged. */
    Optional<Checkpoint> read(TrainingListener listener) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (CheckedInputStream checked =
                        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), new CRC32());
                DataInputStream in = new DataInputStream(checked)) {
            if (!in.readUTF().equals(MAGIC) || !in.readUTF().equals(fingerprint)) {
                listener.note(file + ": is of a training with another recipe, seed, split or other clips; "
                        + "the training starts anew");
                return Optional.empty();
            }
            Checkpoint.Progress progress =
                    GSON.fromJson(new String(bytes(in), StandardCharsets.UTF_8), Checkpoint.Progress.class);
            byte[] best = bytes(in);
            byte[] network = bytes(in);
            byte[] speakers = bytes(in);
            long sum = checked.getChecksum().getValue();
            if (in.readLong() == sum) {
                return Optional.of(new Checkpoint(progress, best, network, speakers));
            }
        } catch (IOException | JsonParseException e) {
            // Said below, like a wrong checksum.
        }
        listener.note(file + ": is damaged; the training starts anew");
        return Optional.empty();
    }

    /** Writes the state over an older one; killed on the way, the older one stays. */
    void write(Checkpoint checkpoint) throws IOException {
        try (AtomicFile whole = AtomicFile.create(file)) {
            try (CheckedOutputStream checked = new CheckedOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(whole.path())), new CRC32());
                    DataOutputStream out = new DataOutputStream(checked)) {
                out.writeUTF(MAGIC);
                out.writeUTF(fingerprint);
                bytes(GSON.toJson(checkpoint.progress()).getBytes(StandardCharsets.UTF_8), out);
                bytes(checkpoint.best(), out);
                bytes(checkpoint.network(), out);
                bytes(checkpoint.speakers(), out);
                out.writeLong(checked.getChecksum().getValue());
            }
            whole.commit();
        }
    }

    /** Removes the file, and what a killed process left half-written. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(file.getParent(), "." + NAME + ".*.part")) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("damaged");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("cut off");
        }
        return bytes;
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
