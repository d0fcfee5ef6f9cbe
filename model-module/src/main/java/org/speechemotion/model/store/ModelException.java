// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import java.io.IOException;

/** A model that cannot be used. The message is one line: which model, what is wrong, what to do. */
public class ModelException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception for a model, named by its folder or its name. */
    public ModelException(Object model, String problem) {
        this(model, problem, null);
    }

    /** Creates the exception with the failure behind it. */
    public ModelException(Object model, String problem, Throwable cause) {
        super(model + ": " + problem, cause);
    }
}
