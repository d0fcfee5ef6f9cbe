// SPDX-License-Identifier: GPL-3.0-or-later
/** What a person sees of Speech Emotion Studio, in the window and on the command line. */
package org.speechemotion.studio;
