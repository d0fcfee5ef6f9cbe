// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.nio.file.Path;
import java.util.List;

/** A place where models come from, found through {@link java.util.ServiceLoader}. */
public interface EmotionModelProvider {

    /** The model folders of this place; the folder's name is the model's name. */
    List<Path> folders();
}
