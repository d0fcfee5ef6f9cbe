// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Sound in, numbers out. This package holds what all rooms share: spans of time, the progress of a task, and files that
 * are whole or not there.
 */
package org.speechemotion.dsp;
