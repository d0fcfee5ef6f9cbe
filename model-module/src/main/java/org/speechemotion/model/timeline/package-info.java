// SPDX-License-Identifier: GPL-3.0-or-later
/** The emotional timeline: posteriors over time, and the segments and transitions that are decoded from them. */
package org.speechemotion.model.timeline;
