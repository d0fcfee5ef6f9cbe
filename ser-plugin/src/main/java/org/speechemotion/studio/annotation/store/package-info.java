// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where annotations stay: one project file with the recordings, documents, histories and views of a project, written
 * behind the back of whoever edits, and older copies of it. Only this package knows SQL.
 */
package org.speechemotion.studio.annotation.store;
