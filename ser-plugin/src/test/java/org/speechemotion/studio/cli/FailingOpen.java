// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import picocli.CommandLine.Command;

/** An {@link OpenCommand} that fails as it is told. */
@Command(name = "open")
final class FailingOpen extends OpenCommand {

    private final Throwable failure;

    FailingOpen(Throwable failure) {
        this.failure = failure;
    }

    @Override
    public Integer call() {
        FailingOpen.<RuntimeException>raise(failure);
        return Main.DONE;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
