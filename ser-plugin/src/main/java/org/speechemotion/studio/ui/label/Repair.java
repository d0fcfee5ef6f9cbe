// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.Optional;
import org.speechemotion.studio.annotation.store.GoodCopy;
import org.speechemotion.studio.annotation.store.Salvage;

/** What becomes of a damaged project. */
public enum Repair {
    /** Its newest good copy takes its place. */
    COPY,
    /** What can still be read of it takes its place. */
    LEGIBLE,
    /** It stays as it is, and closed. */
    NOTHING;

    /** What has more annotations; the copy if they are as many, since it has the steps to undo as well. */
    public static Repair suggested(Optional<GoodCopy> copy, Optional<Salvage.Found> legible) {
        int inCopy = copy.map(each -> each.contents().annotations()).orElse(-1);
        return legible.filter(left -> left.annotations() > inCopy).isPresent() ? LEGIBLE : COPY;
    }
}
