// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

/** Settings that name an emotion which the model does not know. The message is one line for a person. */
public class UnknownEmotionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public UnknownEmotionException(String message) {
        super(message);
    }
}
