// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.form;

import java.awt.Component;
import java.awt.Container;
import java.util.Comparator;
import java.util.List;
import javax.swing.LayoutFocusTraversalPolicy;

/** Tab goes to some fields of a part of a window first, and then to all else in it as it is laid out. */
public final class InOrder extends LayoutFocusTraversalPolicy {

    private static final long serialVersionUID = 1L;

    /**
     * An order.
     *
     * @param part what Tab goes through
     * @param first the fields that come first, in this order
     */
    public InOrder(Container part, Component... first) {
        List<Component> fields = List.of(first);
        // The part itself stands before all that is in it: who came back to it would begin again.
        Comparator<Component> order = Comparator.comparingInt(
                each -> each == part ? -1 : fields.contains(each) ? fields.indexOf(each) : fields.size());
        setComparator(order.thenComparing(getComparator()));
    }
}
