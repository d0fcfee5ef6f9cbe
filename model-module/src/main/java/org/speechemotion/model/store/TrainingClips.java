// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which clips a model has heard in its training, for the weights or to choose the epoch, by the checksums of their audio:
 * a clip is known again under another name and in another folder. Kept beside the card, a clip a line.
 *
 * @param marks the first six bytes of each checksum in base64
 */
public record TrainingClips(Set<String> marks) {

    /** The file in a model folder. Models of before there was one have none. */
    public static final String FILE = "clips.txt";

    /** Nothing is known of the clips. */
    public static final TrainingClips NONE = new TrainingClips(Set.of());

    private static final int BYTES = 6;
    private static final int CHARACTERS = 8;
    private static final int LARGEST = 64 << 20;

    /** Keeps a copy. */
    public TrainingClips {
        marks = Set.copyOf(marks);
    }

    /**
     * The clips with these contents.
     *
     * @param contents see {@link org.speechemotion.model.corpus.FeatureCache#content}
     */
    public static TrainingClips of(Collection<String> contents) {
        return new TrainingClips(
                new TreeSet<>(contents.stream().map(TrainingClips::mark).toList()));
    }

    private static String mark(String content) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(content, 0, 2 * BYTES));
    }

    /** Whether a clip with this content is among them. */
    public boolean contains(String content) {
        return marks.contains(mark(content));
    }

    /** These and others. */
    public TrainingClips and(TrainingClips others) {
        Set<String> all = new TreeSet<>(marks);
        all.addAll(others.marks);
        return new TrainingClips(all);
    }

    /** The bytes of the file. */
    byte[] bytes() {
        return (String.join("\n", new TreeSet<>(marks)) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads those of a model; {@link #NONE} if it has no such file. */
    static TrainingClips read(ModelSource source) throws ModelException {
        try (InputStream in = source.open(FILE)) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.US_ASCII);
            Set<String> marks = new TreeSet<>(text.lines().toList());
            marks.remove("");
            if (!marks.stream().allMatch(mark -> mark.length() == CHARACTERS)) {
                throw new ModelException(source.location(), FILE + " is damaged; copy the model again");
            }
            return new TrainingClips(marks);
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(source.location(), FILE + " cannot be read: " + e.getMessage(), e);
        }
    }
}
