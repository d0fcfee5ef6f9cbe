// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The annotations of one recording as people edit them: a document of tracks and items, operations that each become one
 * undoable command, and events that say what changed. A document belongs to one thread; what it hands out is immutable.
 */
package org.speechemotion.studio.annotation.edit;
