// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.List;

/**
 * Several operations as one step.
 *
 * @param kind what they do together
 * @param operations in order; none may need what one before it has made
 */
public record Several(CommandKind kind, List<Operation> operations) implements Operation {

    /** Keeps a copy. */
    public Several {
        operations = List.copyOf(operations);
    }

    @Override
    public void draft(Draft draft) {
        operations.forEach(operation -> operation.draft(draft));
    }
}
