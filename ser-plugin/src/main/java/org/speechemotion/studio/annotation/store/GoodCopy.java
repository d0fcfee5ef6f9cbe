// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An older copy of a project that is whole.
 *
 * @param file where it lies
 * @param time when it was made
 * @param contents what it holds
 */
public record GoodCopy(Path file, Instant time, Salvage.Found contents) {}
