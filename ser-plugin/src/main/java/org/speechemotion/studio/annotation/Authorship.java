// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.time.Instant;
import java.util.Optional;

/**
 * Who made an annotation what it is.
 *
 * @param author name of the person or the model
 * @param time when
 * @param changedFrom the label before the author changed it, if it was changed
 */
public record Authorship(String author, Instant time, Optional<String> changedFrom) {}
