// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

/**
 * A command and its keys as a person reads them.
 *
 * @param group the kind of commands that it belongs to
 * @param command its name
 * @param keys one or more, separated by commas
 */
record Shortcut(String group, String command, String keys) {}
