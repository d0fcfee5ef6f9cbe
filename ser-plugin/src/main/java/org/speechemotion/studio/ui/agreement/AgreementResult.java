// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.util.List;
import java.util.Optional;
import org.speechemotion.studio.agreement.Agreement;

/**
 * What came of a request.
 *
 * @param agreement what was measured, if it could be
 * @param problem why not, one line for a person; else empty
 * @param recordings what the recordings are called of which files have several
 */
record AgreementResult(Optional<Agreement> agreement, String problem, List<String> recordings) {

    /** Keeps a copy. */
    AgreementResult {
        recordings = List.copyOf(recordings);
    }
}
