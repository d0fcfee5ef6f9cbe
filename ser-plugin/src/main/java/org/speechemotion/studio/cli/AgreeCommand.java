// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.AgreementJson;
import org.speechemotion.studio.agreement.AgreementSettings;
import org.speechemotion.studio.agreement.AgreementSettings.Gaps;
import org.speechemotion.studio.agreement.Annotator;
import org.speechemotion.studio.agreement.Annotators;
import org.speechemotion.studio.agreement.RecordingAgreement;
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses agree}: annotations of recordings by several annotators in, how far they agree out. */
@Command(
        name = "agree",
        description = "Tells how far annotators of a recording agree, people and models alike.",
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
            description = "Where files are about several recordings, as projects may be, the one to compare. Without it"
                    + " all are, each by itself, in one table.")
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
        Map<String, List<ExchangedAnnotations>> read = read();
        if (recording == null && read.values().stream().anyMatch(documents -> documents.size() > 1)) {
            return compareEach(read, settings);
        }
        Agreement agreement = Agreement.of(annotators(read), settings);
        if (form == Form.JSON) {
            out().println(AgreementJson.of(agreement));
        } else {
            new AgreementText(out()).print(agreement, listed);
        }
        return Main.DONE;
    }

    /** All recordings, each by itself. */
    private int compareEach(Map<String, List<ExchangedAnnotations>> read, AgreementSettings settings)
            throws IOException {
        for (Map.Entry<String, List<ExchangedAnnotations>> each : read.entrySet()) {
            if (each.getValue().stream()
                    .anyMatch(document -> document.recording().path().isEmpty())) {
                throw new IOException(each.getKey() + ": does not say which recording it is about, and another file is"
                        + " about several; choose one of these with --recording");
            }
        }
        List<RecordingAgreement> all = RecordingAgreement.of(read, settings);
        if (all.stream().allMatch(each -> each.agreement().isEmpty())) {
            throw wrongCall("agreement needs two annotators; no recording of these files has more than one");
        }
        if (form == Form.JSON) {
            out().println(AgreementJson.of(all));
        } else {
            new AgreementText(out()).print(all);
        }
        return Main.DONE;
    }

    /** What the files hold, by the names that people call them. */
    private Map<String, List<ExchangedAnnotations>> read() throws IOException {
        Map<String, List<ExchangedAnnotations>> read = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String name = name(file);
            // One and the same file may be named twice.
            read.put(read.containsKey(name) ? name + " (" + (i + 1) + ")" : name, AnnotationFormats.read(file));
        }
        return read;
    }

    private List<Annotator> annotators(Map<String, List<ExchangedAnnotations>> read) throws IOException {
        List<Annotator> said = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, List<ExchangedAnnotations>> each : read.entrySet()) {
            Path file = files.get(place++);
            List<ExchangedAnnotations> documents = each.getValue();
            said.addAll(Annotators.of(
                    file,
                    each.getKey(),
                    documents.size() == 1 ? documents.get(0) : Annotators.called(file, documents, recording)));
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
