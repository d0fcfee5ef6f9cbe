// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import org.speechemotion.dsp.audio.Recording;

/**
 * A recording of a project.
 *
 * @param id its identity in the project
 * @param recording what is known of it; its path is where it was last seen
 * @param relativePath the same path from the project's folder, with slashes; empty if there is none
 * @param fingerprint what it is known by
 */
public record StoredRecording(long id, Recording recording, String relativePath, Fingerprint fingerprint) {}
