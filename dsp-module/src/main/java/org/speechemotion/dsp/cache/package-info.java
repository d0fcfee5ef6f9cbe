// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What can be made again from a recording, kept on disk so that it need not be: files that belong to exactly one state
 * of one recording, are checked before they are believed, and together stay below a bound.
 */
package org.speechemotion.dsp.cache;
