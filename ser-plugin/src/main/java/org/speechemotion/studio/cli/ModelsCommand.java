// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.speechemotion.model.store.ModelCatalog;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.UserModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses models}: the models that are there. */
@Command(
        name = "models",
        description = "Lists the models that are there, shows all that is known of one, installs or removes one.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            ModelsCommand.ListCommand.class,
            ModelsCommand.ShowCommand.class,
            ModelsCommand.InstallCommand.class,
            ModelsCommand.RemoveCommand.class
        })
final class ModelsCommand extends StudioCommand {

    /** The forms of the result. */
    enum Form {
        TABLE,
        JSON
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table or json (default: table).")
    private Form form = Form.TABLE;

    @Override
    public Integer call() throws IOException {
        list(this, form);
        return Main.DONE;
    }

    private static void list(StudioCommand command, Form form) {
        List<ModelFolder> models = ModelCatalog.list();
        if (form == Form.JSON) {
            JsonArray array = new JsonArray();
            models.forEach(model -> array.add(ModelText.summary(model)));
            command.out().println(ModelText.print(array));
        } else if (models.isEmpty()) {
            command.err().println("there are no models: train one with ses train");
        } else {
            command.out().print(ModelText.table(models));
        }
    }

    /** {@code ses models list}. */
    @Command(
            name = "list",
            description = "Lists the models: name, version, emotions, size, main figure.",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class)
    static final class ListCommand extends StudioCommand {

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORMAT",
                description = "table or json (default: table).")
        private Form form = Form.TABLE;

        @Override
        public Integer call() throws IOException {
            list(this, form);
            return Main.DONE;
        }
    }

    /** {@code ses models show}. */
    @Command(
            name = "show",
            description = "Shows all that the card of a model says.",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class)
    static final class ShowCommand extends StudioCommand {

        @Parameters(paramLabel = "NAME_OR_FOLDER", description = "The model.")
        private String name;

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORMAT",
                description = "table or json (default: table).")
        private Form form = Form.TABLE;

        @Override
        public Integer call() throws IOException {
            ModelFolder model = ModelCatalog.find(name);
            if (form == Form.JSON) {
                out().println(ModelText.print(ModelText.json(model)));
            } else {
                out().print(ModelText.card(model));
            }
            return Main.DONE;
        }
    }

    /** {@code ses models install}. */
    @Command(
            name = "install",
            description = "Copies a model folder to your own models, so that it is found by its name here and in the "
                    + "window.",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class)
    static final class InstallCommand extends StudioCommand {

        @Parameters(paramLabel = "FOLDER", description = "The model folder, as ses train writes it.")
        private Path model;

        @Override
        public Integer call() throws IOException {
            ModelFolder installed = UserModels.shelf().install(model);
            err().println("installed: " + installed.name() + " in " + installed.location());
            return Main.DONE;
        }
    }

    /** {@code ses models remove}. */
    @Command(
            name = "remove",
            description = "Deletes one of your own models. Bundled models stay.",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class)
    static final class RemoveCommand extends StudioCommand {

        @Parameters(paramLabel = "NAME", description = "The model.")
        private String name;

        @Override
        public Integer call() throws IOException {
            UserModels.shelf().remove(name);
            err().println("removed: " + name);
            return Main.DONE;
        }
    }
}
