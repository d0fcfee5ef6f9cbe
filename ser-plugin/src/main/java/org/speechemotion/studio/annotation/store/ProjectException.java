// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;

/** A project file that cannot be used as wished. The message is one line for a person, with the file's name. */
public class ProjectException extends IOException {

    private static final long serialVersionUID = 1;

    /** A failure without a cause in the program. */
    public ProjectException(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public ProjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
