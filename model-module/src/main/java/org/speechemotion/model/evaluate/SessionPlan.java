// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import org.speechemotion.model.session.SessionSettings;

/**
 * Which sessions are made of each corpus.
 *
 * @param count how many, 1 or more
 * @param seed of the first; the others have the seeds that follow
 * @param settings what they are like
 */
public record SessionPlan(int count, long seed, SessionSettings settings) {

    /** Checks the count. */
    public SessionPlan {
        if (count < 1) {
            throw new IllegalArgumentException("there must be 1 session or more, not " + count);
        }
    }
}
