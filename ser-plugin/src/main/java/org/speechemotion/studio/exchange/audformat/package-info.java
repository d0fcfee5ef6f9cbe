// SPDX-License-Identifier: GPL-3.0-or-later
/** Tables of the Python package audformat: a header in YAML and a CSV file for each table. */
package org.speechemotion.studio.exchange.audformat;
