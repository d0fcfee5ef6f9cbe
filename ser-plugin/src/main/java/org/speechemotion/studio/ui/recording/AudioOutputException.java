// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

/** There is no way to play; the message says why in one line. */
class AudioOutputException extends Exception {

    private static final long serialVersionUID = 1L;

    AudioOutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
