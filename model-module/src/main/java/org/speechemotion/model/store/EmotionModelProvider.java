// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.util.List;

/** A place where models come from, found through {@link java.util.ServiceLoader}. */
public interface EmotionModelProvider {

    /** The models of this place, best first; they are checked only when they are used. */
    List<ModelSource> models();
}
