// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A model whose card was read and whose parameters agree with the card's checksum. The parameters are plain numbers:
 * nothing in a model folder is ever executed.
 *
 * @param name the name it is listed and chosen by
 * @param location where it is, for a person to read
 * @param card what is known of it
 * @param parameters the bytes of its parameter file, not to be changed
 * @param clips what it has heard in its training
 */
public record ModelFolder(String name, String location, ModelCard card, byte[] parameters, TrainingClips clips) {

    /** The file with the card. */
    public static final String CARD = "card.json";

    /** The file with the parameters. */
    public static final String PARAMETERS = "parameters.bin";

    /** Larger parameter files are not of this application. */
    private static final int LARGEST = 256 << 20;

    /**
     * Opens a model folder.
     *
     * @throws ModelException if the card is missing or damaged, or the parameters are missing or have another checksum
     */
    public static ModelFolder open(Path folder) throws ModelException {
        return open(ModelSource.folder(folder));
    }

    /**
     * Opens a model.
     *
     * @throws ModelException if the card is missing or damaged, or the parameters are missing or have another checksum
     */
    public static ModelFolder open(ModelSource source) throws ModelException {
        ModelCard card = card(source);
        byte[] parameters = bytes(source);
        if (!ModelWriter.sha256(parameters).equals(card.sha256())) {
            throw new ModelException(
                    source.location(),
                    PARAMETERS + " does not have the checksum that " + CARD
                            + " states; it was changed or damaged, copy the model again");
        }
        return new ModelFolder(source.name(), source.location(), card, parameters, TrainingClips.read(source));
    }

    private static ModelCard card(ModelSource source) throws ModelException {
        try (Reader reader = new InputStreamReader(source.open(CARD), StandardCharsets.UTF_8)) {
            ModelCard card = CardJson.read(reader, ModelCard.class);
            if (card == null || !card.isComplete()) {
                throw new ModelException(
                        source.location(), CARD + " lacks a part that is needed; copy the model again");
            }
            return card;
        } catch (NoSuchFileException e) {
            throw new ModelException(source.location(), "there is no " + CARD + "; this is not a model folder", e);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new ModelException(source.location(), CARD + " is damaged; copy the model again", e);
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(source.location(), CARD + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(ModelSource source) throws ModelException {
        try (InputStream in = source.open(PARAMETERS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ModelException(source.location(), PARAMETERS + " is too large for a model of this kind");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new ModelException(
                    source.location(), "there is no " + PARAMETERS + "; copy the whole model folder again", e);
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(source.location(), PARAMETERS + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFolder that
                && name.equals(that.name)
                && location.equals(that.location)
                && card.sha256().equals(that.card.sha256());
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + card.sha256().hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + location + ")";
    }
}
