// SPDX-License-Identifier: GPL-3.0-or-later
/** Sessions assembled from clips: long recordings with known emotions over time, and the rooms and noises in them. */
package org.speechemotion.model.session;
