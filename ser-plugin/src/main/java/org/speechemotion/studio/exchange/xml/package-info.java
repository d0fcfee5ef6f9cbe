// SPDX-License-Identifier: GPL-3.0-or-later
/** Formats in XML: ELAN and EmotionML. Document types and entities are refused. */
package org.speechemotion.studio.exchange.xml;
