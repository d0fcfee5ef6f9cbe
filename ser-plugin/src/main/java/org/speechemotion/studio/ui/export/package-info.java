// SPDX-License-Identifier: GPL-3.0-or-later
/** Pictures of what the lanes show, as PNG, SVG or PDF. */
package org.speechemotion.studio.ui.export;
