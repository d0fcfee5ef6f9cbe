// SPDX-License-Identifier: GPL-3.0-or-later
/** Sound in, numbers out. This package holds what all its rooms share: spans of time and the progress of a task. */
package org.speechemotion.dsp;
