// SPDX-License-Identifier: GPL-3.0-or-later
/** What a person is asked when annotations come from files or go to them, and what is told of what formats cannot keep. */
package org.speechemotion.studio.ui.exchange;
