// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The command line: {@link org.speechemotion.studio.cli.Main} and one class a sub-command. Data goes to the standard
 * output or to files, progress and messages to the standard error stream; the exit code is 0 when the work is done, 1
 * when it failed, 2 when the call is wrong. Nothing here needs a display or the window's platform.
 */
package org.speechemotion.studio.cli;
