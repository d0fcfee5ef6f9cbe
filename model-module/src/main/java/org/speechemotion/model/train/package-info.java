// SPDX-License-Identifier: GPL-3.0-or-later
/** Training of a CNN-LSTM on corpora: recipes, features of clips, splits by speaker, augmentation, the trainer. */
package org.speechemotion.model.train;
