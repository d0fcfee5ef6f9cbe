// SPDX-License-Identifier: GPL-3.0-or-later
/** The fundamental frequency of voices. */
package org.speechemotion.dsp.pitch;
