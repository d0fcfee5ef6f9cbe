// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.nio.file.Path;
import java.util.Arrays;
import org.netbeans.spi.sendopts.Arg;
import org.netbeans.spi.sendopts.ArgsProcessor;
import org.netbeans.spi.sendopts.Description;
import org.netbeans.spi.sendopts.Env;

/** {@code --open FILE...}: relative paths are of the folder that the caller is in. */
public final class OpenArguments implements ArgsProcessor {

    /** The files. */
    @Arg(longName = "open")
    @Description(
            displayName = "org.speechemotion.studio.ui.Bundle#TXT_OpenOptionName",
            shortDescription = "org.speechemotion.studio.ui.Bundle#TXT_OpenOption")
    public String[] files;

    @Override
    public void process(Env env) {
        if (files != null) {
            Path folder = env.getCurrentDirectory().toPath();
            RecordingOpener.open(Arrays.stream(files).map(folder::resolve).toList());
        }
    }
}
