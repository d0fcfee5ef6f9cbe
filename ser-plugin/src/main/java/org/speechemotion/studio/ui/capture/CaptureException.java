// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

/** There is no sound to record; the message says why in one line. */
class CaptureException extends Exception {

    private static final long serialVersionUID = 1L;

    CaptureException(String message, Throwable cause) {
        super(message, cause);
    }
}
