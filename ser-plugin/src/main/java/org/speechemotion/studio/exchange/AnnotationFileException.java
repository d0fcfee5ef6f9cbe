// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;

/** A file with annotations is damaged, of another format or too long; the message is one line that names it. */
public final class AnnotationFileException extends IOException {

    private static final long serialVersionUID = 1L;

    AnnotationFileException(String message) {
        super(message);
    }
}
