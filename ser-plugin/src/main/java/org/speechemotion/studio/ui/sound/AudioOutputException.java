// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

/** There is no way to play; the message says why in one line. */
public class AudioOutputException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code cause} may be null. */
    public AudioOutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
