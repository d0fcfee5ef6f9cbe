// SPDX-License-Identifier: GPL-3.0-or-later
/** Numbers in, emotions out: networks, corpora, training, evaluation and recognition. */
package org.speechemotion.model;
