// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/** An operation that cannot be done; the document is as it was. The message is one line for a person. */
public class EditException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** An operation that cannot be done. */
    public EditException(String message) {
        super(message);
    }
}
