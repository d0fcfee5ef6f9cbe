// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/** Is told of each change of a document, on the document's thread, after it was made. It must not change the document. */
@FunctionalInterface
public interface DocumentListener {

    /** Something changed. */
    void changed(DocumentChange change);
}
