// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.OptionalDouble;

/** What agreement is worth beyond chance. */
final class Chance {

    private static final double CERTAIN = 1 - 1e-12;

    private Chance() {}

    /** 1 for perfect agreement, 0 for that of chance; empty if there is none to correct, or chance agrees always. */
    static OptionalDouble corrected(OptionalDouble observed, double byChance) {
        return observed.isEmpty() || !(byChance < CERTAIN)
                ? OptionalDouble.empty()
                : OptionalDouble.of((observed.getAsDouble() - byChance) / (1 - byChance));
    }
}
