// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/** Something that a person does with a document. All that it drafts becomes one command. */
public interface Operation {

    /** What it does. */
    CommandKind kind();

    /**
     * Drafts the edits.
     *
     * @throws EditException if it cannot be done
     */
    void draft(Draft draft);
}
