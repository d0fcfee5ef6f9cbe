// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.nio.file.Path;
import java.time.Clock;

/** Another program that would like to have a project. */
final class LockProbe {

    private LockProbe() {}

    /** Argument: the project. Says "taken", or who has it. */
    public static void main(String[] args) throws Exception {
        try {
            ProjectLock.take(Path.of(args[0]), Clock.systemUTC()).close();
            System.out.print("taken");
        } catch (ProjectInUseException e) {
            System.out.print(e.owner());
        }
    }
}
