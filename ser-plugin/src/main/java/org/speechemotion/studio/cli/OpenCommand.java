// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ses open}: the window, with recordings. */
@Command(
        name = "open",
        description = "Opens the window, with these recordings if any.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
class OpenCommand extends StudioCommand {

    private static final String BRAND = "speechemotion";
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Recordings to open.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return open(this, files);
    }

    /** Starts the window and waits until it is closed. */
    static int open(StudioCommand command, List<Path> files) throws IOException, InterruptedException {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        Optional<Path> launcher = codeLocation().flatMap(OpenCommand::launcherOf);
        if (launcher.isEmpty()) {
            command.err().println("the window is not beside this program: start bin/" + BRAND + " of the application");
            return Main.FAILED;
        }
        List<String> call = new ArrayList<>(List.of(launcher.get().toString()));
        if (!files.isEmpty()) {
            call.add("--open");
            files.forEach(file -> call.add(protect(file.toAbsolutePath().toString())));
        }
        return new ProcessBuilder(call).inheritIO().start().waitFor() == 0 ? Main.DONE : Main.FAILED;
    }

    /** On its way to the platform an argument is evaluated by two shell scripts, once by each. */
    static String protect(String argument) {
        if (WINDOWS) {
            return argument;
        }
        String special = "[\\\\\"$`]";
        return argument.replaceAll(special, "\\\\$0").replaceAll(special, "\\\\$0");
    }

    private static Optional<Path> codeLocation() {
        try {
            return Optional.of(Path.of(OpenCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException unknown) {
            return Optional.empty();
        }
    }

    /** The platform's launcher for a jar in {@code APPLICATION/CLUSTER/modules}. */
    static Optional<Path> launcherOf(Path jar) {
        Path folder = jar.toAbsolutePath().getParent();
        for (int level = 0; level < 3 && folder != null; level++) {
            Path launcher = folder.resolve("bin").resolve(WINDOWS ? BRAND + "64.exe" : BRAND);
            if (Files.isRegularFile(launcher)) {
                return Optional.of(launcher);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
