// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.AgreementSettings;
import org.speechemotion.studio.agreement.AgreementSettings.Gaps;
import org.speechemotion.studio.agreement.Annotator;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.exchange.AnnotationDocument;
import org.speechemotion.studio.exchange.AnnotationFormats;
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
            description = "Annotations in any format that can be read, a file or a track of it for each annotator.")
    private List<Path> files;

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
            said.addAll(annotators(file));
        }
        if (said.size() < 2) {
            throw wrongCall("agreement needs two annotators; name a second file, or one with two tracks");
        }
        boolean emotions = said.stream()
                .flatMap(annotator -> annotator.annotations().stream())
                .allMatch(annotation -> Emotion.of(annotation.label()).isPresent());
        return emotions
                ? said.stream()
                        .map(annotator -> new Annotator(annotator.name(), inOurWords(annotator.annotations())))
                        .toList()
                : said;
    }

    /** Each track of a file is an annotator. */
    private List<Annotator> annotators(Path file) throws IOException {
        List<Annotator> annotators = new ArrayList<>();
        List<AnnotationDocument> documents = AnnotationFormats.read(file);
        if (documents.size() != 1) {
            throw new IOException(file + ": is about " + documents.size() + " recordings; agreement is about one");
        }
        List<AnnotationTrack> tracks = ChosenTracks.of(documents.get(0)).stream()
                .filter(track -> !track.annotations().stream().allMatch(Annotation::isPoint))
                .toList();
        if (tracks.isEmpty()) {
            throw new IOException(file + ": has no stretches of time with labels");
        }
        for (AnnotationTrack track : tracks) {
            String name = tracks.size() == 1 ? name(file) : name(file) + ": " + track.name();
            annotators.add(new Annotator(name, track.annotations()));
        }
        return annotators;
    }

    /** Two words for one emotion are no disagreement. */
    private static List<Annotation> inOurWords(List<Annotation> annotations) {
        return annotations.stream()
                .map(annotation -> annotation.withLabel(
                        Emotion.of(annotation.label()).orElseThrow().label()))
                .toList();
    }

    /** The file's name, or its path where two have the same name. */
    private String name(Path file) {
        Path name = file.getFileName();
        long same =
                files.stream().filter(other -> other.getFileName().equals(name)).count();
        return same > 1 ? file.toString() : name.toString();
    }
}
