// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.nio.file.Path;

/**
 * A model folder whose card was read and whose parameters agree with the card's checksum.
 *
 * @param name the name it is listed and chosen by
 * @param folder where it is; for a bundled model a folder of the application
 * @param card what is known of it
 */
public record ModelFolder(String name, Path folder, ModelCard card) {

    /** The file with the card. */
    public static final String CARD = "card.json";

    /** The file with the parameters. */
    public static final String PARAMETERS = "parameters.bin";

    /**
     * Opens a model folder.
     *
     * @throws ModelException if the card is missing or damaged, or the parameters are missing or have another checksum
     */
    public static ModelFolder open(Path folder) throws ModelException {
        throw new ModelException(folder, "not implemented");
    }
}
