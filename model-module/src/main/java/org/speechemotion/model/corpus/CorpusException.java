// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.corpus;

import java.io.IOException;
import java.nio.file.Path;

/** A corpus that cannot be read. The message is one line: which folder or file, what is wrong, what to do. */
public class CorpusException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception for a folder or a file in it. */
    public CorpusException(Path where, String problem) {
        super(where + ": " + problem);
    }
}
