// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Sound in, numbers out. This package holds what all rooms share: spans of time, the progress of a task, files that
 * are whole or not there, and where the user keeps them.
 */
package org.speechemotion.dsp;
