// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.function.UnaryOperator;

/**
 * Something that a document may hold and a format cannot keep.
 *
 * @param what a phrase for a person; empty for what is too small to be told
 * @param removal takes it away; returns the very document that it is given if there is nothing of it
 */
public record Loss(String what, UnaryOperator<ExchangedAnnotations> removal) {}
