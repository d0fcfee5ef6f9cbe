// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** The models that come with the application. */
public final class BundledModels implements EmotionModelProvider {

    /** The second was trained on no data that forbids commercial use. */
    private static final List<String> NAMES = List.of(ModelCatalog.DEFAULT_MODEL, "studio-open");

    @Override
    public List<ModelSource> models() {
        return NAMES.stream().map(BundledModels::source).toList();
    }

    private static ModelSource source(String name) {
        return new ModelSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String location() {
                return "bundled with the application";
            }

            @Override
            public InputStream open(String file) throws IOException {
                InputStream in = BundledModels.class.getResourceAsStream("bundled/" + name + "/" + file);
                if (in == null) {
                    throw new NoSuchFileException(name + "/" + file);
                }
                return in;
            }
        };
    }
}
