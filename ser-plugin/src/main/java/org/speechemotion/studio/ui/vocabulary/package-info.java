// SPDX-License-Identifier: GPL-3.0-or-later
/** The editor of the words that tracks may use: labels, their keys and their colours. */
package org.speechemotion.studio.ui.vocabulary;
