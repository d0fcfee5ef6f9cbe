// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of one model are read from: a folder, or the application itself. */
public interface ModelSource {

    /** The name that the model is listed and chosen by. */
    String name();

    /** Where it is, for a person to read. */
    String location();

    /**
     * Opens one of the model's files.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    InputStream open(String file) throws IOException;

    /** The model in a folder, named after it. */
    static ModelSource folder(Path folder) {
        return new ModelSource() {
            @Override
            public String name() {
                return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            }

            @Override
            public String location() {
                return folder.toString();
            }

            @Override
            public InputStream open(String file) throws IOException {
                return Files.newInputStream(folder.resolve(file));
            }
        };
    }
}
