// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.AgreementJson;
import org.speechemotion.studio.agreement.AgreementSettings;
import org.speechemotion.studio.agreement.AgreementSettings.Gaps;
import org.speechemotion.studio.agreement.Annotator;
import org.speechemotion.studio.agreement.Annotators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses agree}: annotations of one recording by several annotators in, how far they agree out. */
@Command(
        name = "agree",
        description = "Tells how far annotators of one recording agree, people and models alike.",
        footer = {
            "",
            "Figures are of time, not of segments: kappa and alpha weigh every stretch with its length.",
            "1 is perfect agreement, 0 that of chance; - stands where chance alone would agree, or nothing is compared.",
            "EDER: emotion diarization error rate, where all labels are emotions; time without a label is neutral in it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class AgreeCommand extends StudioCommand {

    /** The forms of the result. */
    enum Form {
        TEXT,
        JSON
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Annotations in any format that can be read, projects (.ses) too, a file or a track of it for each"
                            + " annotator.")
    private List<Path> files;

    @Option(
            names = "--recording",
            paramLabel = "NAME",
            description = "Where a file is about several recordings, as a project may be, the one to compare.")
    private String recording;

    @Option(
            names = "--collar",
            paramLabel = "SECONDS",
            description = "Leave out so much before and after each border, 0 to 60 (default: ${DEFAULT-VALUE}).")
    private double collar = AgreementSettings.DEFAULT.collar();

    @Option(
            names = "--tolerance",
            paramLabel = "SECONDS",
            description = "How far apart two borders may be to be the same, 0 to 60 (default: ${DEFAULT-VALUE}).")
    private double tolerance = AgreementSettings.DEFAULT.tolerance();

    @Option(
            names = "--gaps",
            paramLabel = "WHAT",
            description = "Time without a label: ${COMPLETION-CANDIDATES}; skip does not compare it, count takes \"no"
                    + " label\" for a label (default: skip).")
    private Gaps gaps = AgreementSettings.DEFAULT.gaps();

    @Option(
            names = "--list",
            paramLabel = "N",
            description = "How many disagreements to list, the longest ones (default: ${DEFAULT-VALUE}); JSON has all.")
    private int listed = 20;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text or json (default: text).")
    private Form form = Form.TEXT;

    @Override
    public Integer call() throws IOException {
        AgreementSettings settings;
        try {
            settings = new AgreementSettings(collar, tolerance, gaps);
        } catch (IllegalArgumentException e) {
            throw wrongCall(e.getMessage());
        }
        if (listed < 0) {
            throw wrongCall("--list must be 0 or more, not " + listed);
        }
        Agreement agreement = Agreement.of(annotators(), settings);
        if (form == Form.JSON) {
            out().println(AgreementJson.of(agreement));
        } else {
            new AgreementText(out()).print(agreement, listed);
        }
        return Main.DONE;
    }

    private List<Annotator> annotators() throws IOException {
        List<Annotator> said = new ArrayList<>();
        for (Path file : files) {
            said.addAll(Annotators.ofFile(file, name(file), Optional.ofNullable(recording)));
        }
        if (said.size() < 2) {
            throw wrongCall("agreement needs two annotators; name a second file, or one with two tracks");
        }
        return Annotators.inOurWords(said);
    }

    /** The file's name, or its path where two have the same name. */
    private String name(Path file) {
        Path name = file.getFileName();
        long same =
                files.stream().filter(other -> other.getFileName().equals(name)).count();
        return same > 1 ? file.toString() : name.toString();
    }
}
