// SPDX-License-Identifier: GPL-3.0-or-later
/** Recordings cut into a training corpus, a clip for each annotation. */
package org.speechemotion.studio.exchange.clips;
