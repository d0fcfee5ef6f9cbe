// SPDX-License-Identifier: GPL-3.0-or-later
/** Formats in JSON: the product's own, Label Studio and JAMS. */
package org.speechemotion.studio.exchange.json;
