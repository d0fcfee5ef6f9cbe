// SPDX-License-Identifier: GPL-3.0-or-later
/** Labelled speech: clips with speaker and emotion, read from the layouts of known corpora, manifests and folders. */
package org.speechemotion.model.corpus;
