// SPDX-License-Identifier: GPL-3.0-or-later
/** Where in a recording somebody speaks. */
package org.speechemotion.dsp.speech;
