// SPDX-License-Identifier: GPL-3.0-or-later
/** The main job: an open recording in, its emotion timeline out, in one pass and bounded memory. */
package org.speechemotion.model.recognize;
