// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Annotations of a recording as immutable values: tracks of labelled stretches and points of time, made by a model or
 * by people. No window and no file format is known here.
 */
package org.speechemotion.studio.annotation;
