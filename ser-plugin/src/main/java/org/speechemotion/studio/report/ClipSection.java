// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.speechemotion.model.evaluate.Breakdown;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.FoldFigures;
import org.speechemotion.model.evaluate.GenderComparison;
import org.speechemotion.model.evaluate.GroupEvaluation;
import org.speechemotion.model.evaluate.NoiseLevel;
import org.speechemotion.model.evaluate.Reliability;
import org.speechemotion.model.evaluate.RiskCoverage;
import org.speechemotion.model.evaluate.SpeakerFigures;

/** The part of the page on the clips of one corpus. */
final class ClipSection {

    private final Html page;

    ClipSection(Html page) {
        this.page = page;
    }

    void add(CorpusEvaluation evaluation, String id) {
        page.heading(2, id, evaluation.corpus() + ": clips");
        if (evaluation.leftOut() > 0) {
            page.element("p", evaluation.leftOut() + " clips of other emotions were left out.");
        }
        if (evaluation.folds() != null) {
            addFolds(evaluation.folds());
        }
        boolean first = true;
        for (GroupEvaluation group : evaluation.groups()) {
            page.element("h3", group.independence());
            addFigures(group, first);
            // The charts are for the clips that say most; of the others the figures are enough.
            if (first) {
                addCharts(group);
            }
            first = false;
        }
    }

    private void addFolds(FoldFigures folds) {
        List<List<String>> rows = new ArrayList<>();
        for (FoldFigures.Fold fold : folds.folds()) {
            rows.add(List.of(
                    fold.model(),
                    String.valueOf(fold.speakers()),
                    String.valueOf(fold.clips()),
                    Html.number(fold.unweightedAverageRecall()),
                    Html.number(fold.accuracy())));
        }
        rows.add(List.of(
                "mean and deviation",
                "",
                "",
                ComparisonSection.text(folds.unweightedAverageRecall()),
                ComparisonSection.text(folds.accuracy())));
        page.table(
                "Each model of the cross-validation on the speakers that it did not hear",
                List.of("model", "speakers", "clips", "UAR", "accuracy"),
                rows);
    }

    private void addFigures(GroupEvaluation group, boolean trusted) {
        Evaluation own = group.speakerNormalized();
        Evaluation plain = group.trainingNormalized();
        if (!trusted || group.independence().startsWith("NOT")) {
            page.paragraph("warning", "The model knows these voices: expect less of a voice that is new.");
        }
        page.table(
                own.clips() + " clips of " + own.speakers() + (own.speakers() == 1 ? " speaker" : " speakers")
                        + ", with 95 % intervals by bootstrap over "
                        + (own.speakers() > 1 ? "speakers" : "clips")
                        + ". Left: " + own.protocol() + ". Right: " + plain.protocol() + ".",
                List.of("figure", "normalised as the model asks", "normalised by the training set"),
                List.of(
                        List.of("accuracy", text(own.accuracy()), text(plain.accuracy())),
                        List.of(
                                "unweighted average recall (UAR)",
                                text(own.unweightedAverageRecall()),
                                text(plain.unweightedAverageRecall())),
                        List.of("macro F1", text(own.macroF1()), text(plain.macroF1())),
                        List.of(
                                "expected calibration error (ECE)",
                                Html.number(own.expectedCalibrationError()),
                                Html.number(plain.expectedCalibrationError())),
                        List.of("Brier score", Html.number(own.brier()), Html.number(plain.brier()))));
    }

    private void addCharts(GroupEvaluation group) {
        Evaluation own = group.speakerNormalized();
        Breakdown breakdown = group.breakdown();
        page.figure(
                RecallChart.of(own),
                "Recall and precision of each emotion",
                "A high recall: most clips of this emotion are recognised. A high precision: what is called so mostly "
                        + "is so.",
                own.protocol());
        addEmotions(own);
        page.figure(
                ConfusionChart.of(own),
                "Which emotion is taken for which, in percent",
                "Each row is a true emotion and sums to 100. What lies off the diagonal was taken for the emotion of "
                        + "its column.",
                own.protocol());
        addConfusion(own);
        addReliability(breakdown.reliability(), own.protocol());
        addRiskCoverage(breakdown.riskCoverage(), own.protocol());
        if (!group.noise().isEmpty()) {
            addNoise(group.noise(), own.protocol());
        }
        if (breakdown.speakers().size() > 1) {
            addSpeakers(breakdown.speakers(), own);
        }
        if (breakdown.genders().genders().size() > 1) {
            addGenders(breakdown.genders(), own.protocol());
        }
    }

    private void addEmotions(Evaluation own) {
        page.table(
                "The same in numbers, and the number of clips",
                List.of("emotion", "clips", "recall", "precision", "F1"),
                own.classes().stream()
                        .map(figures -> List.of(
                                figures.emotion(),
                                String.valueOf(figures.support()),
                                Html.number(figures.recall()),
                                Html.number(figures.precision()),
                                Html.number(figures.f1())))
                        .toList());
    }

    private void addConfusion(Evaluation own) {
        List<String> emotions =
                own.classes().stream().map(Evaluation.ClassFigures::emotion).toList();
        List<String> header = new ArrayList<>(List.of("true \\ recognised"));
        header.addAll(emotions);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < emotions.size(); i++) {
            List<String> row = new ArrayList<>(List.of(emotions.get(i)));
            for (int count : own.confusion()[i]) {
                row.add(String.valueOf(count));
            }
            rows.add(row);
        }
        page.raw("<details>\n<summary>Numbers of clips</summary>\n");
        page.table("True emotions in rows, recognised ones in columns; " + own.protocol(), header, rows);
        page.raw("</details>\n");
    }

    private void addReliability(Reliability reliability, String protocol) {
        page.figure(
                ReliabilityChart.of(reliability),
                "Whether confidences mean what they say",
                "Where bars reach the dashed line, seven of ten clips with a confidence of 0.7 are right. Bars below it: "
                        + "the model is too sure; above it: not sure enough. The small bars tell how many clips have "
                        + "which confidence. ECE " + Html.number(reliability.expectedError()) + ", largest distance "
                        + Html.number(reliability.maximumError()) + ", Brier " + Html.number(reliability.brier()) + ".",
                protocol);
    }

    private void addRiskCoverage(RiskCoverage curve, String protocol) {
        page.figure(
                RiskCoverageChart.of(curve),
                "What is gained by leaving unsure clips to a person",
                "Read from right to left: the accuracy where the model keeps only so many of the clips, the surest, and "
                        + "leaves the others to a person. The dashed line is the accuracy of all. Of the surest 80 %, "
                        + Html.percent(curve.accuracyAt(0.8)) + " are right, of the surest 50 %, "
                        + Html.percent(curve.accuracyAt(0.5)) + ". Mean error over all coverages (AURC) "
                        + Html.number(curve.area()) + ".",
                protocol);
    }

    private void addNoise(List<NoiseLevel> levels, String protocol) {
        List<String> places = levels.stream()
                .map(level -> level.snr() == null ? "no noise" : String.format(Locale.ROOT, "SNR %.0f dB", level.snr()))
                .toList();
        Map<String, List<Evaluation.Interval>> series = new LinkedHashMap<>();
        series.put(
                "UAR", levels.stream().map(NoiseLevel::unweightedAverageRecall).toList());
        series.put("accuracy", levels.stream().map(NoiseLevel::accuracy).toList());
        page.figure(
                IntervalChart.of(places, series, true),
                "The same clips in pink noise",
                "The more the lines fall, the less noise the model stands. Whiskers are 95 % intervals. ECE: "
                        + calibration(places, levels) + ".",
                protocol + "; pink noise so far below each clip");
    }

    private static String calibration(List<String> places, List<NoiseLevel> levels) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            parts.add(places.get(i) + " " + Html.number(levels.get(i).expectedCalibrationError()));
        }
        return String.join(", ", parts);
    }

    private void addSpeakers(List<SpeakerFigures> speakers, Evaluation own) {
        page.figure(
                SpeakerChart.of(speakers, own.unweightedAverageRecall().value()),
                "Recall of each speaker",
                "Each bar is a speaker; the dashed line is the UAR of all. Bars far below it are people whom the model "
                        + "does not understand.",
                own.protocol());
        page.raw("<details>\n<summary>Table of the speakers</summary>\n");
        page.table(
                "Each speaker; " + own.protocol(),
                List.of("speaker", "gender", "clips", "accuracy", "UAR"),
                speakers.stream()
                        .map(each -> List.of(
                                each.speaker(),
                                each.gender(),
                                String.valueOf(each.clips()),
                                Html.number(each.accuracy()),
                                Html.number(each.unweightedAverageRecall())))
                        .toList());
        page.raw("</details>\n");
    }

    private void addGenders(GenderComparison genders, String protocol) {
        Map<String, List<Evaluation.Interval>> series = new LinkedHashMap<>();
        series.put(
                "UAR",
                genders.genders().stream()
                        .map(GenderComparison.Each::unweightedAverageRecall)
                        .toList());
        series.put(
                "accuracy",
                genders.genders().stream().map(GenderComparison.Each::accuracy).toList());
        String difference = genders.recallDifference() == null
                ? "There are too few speakers to say whether they differ."
                : "Difference of UAR (" + genders.genders().get(0).gender() + " less "
                        + genders.genders().get(1).gender() + ") " + text(genders.recallDifference())
                        + ": an interval without 0 says that the model serves one of them better.";
        page.figure(
                IntervalChart.of(
                        genders.genders().stream()
                                .map(each -> each.gender() + " (" + each.speakers()
                                        + (each.speakers() == 1 ? " speaker)" : " speakers)"))
                                .toList(),
                        series,
                        false),
                "Women and men",
                "Points with 95 % intervals. " + difference,
                protocol);
        page.table(
                "The same in numbers",
                List.of("gender", "speakers", "clips", "UAR", "accuracy"),
                genders.genders().stream()
                        .map(each -> List.of(
                                each.gender(),
                                String.valueOf(each.speakers()),
                                String.valueOf(each.clips()),
                                text(each.unweightedAverageRecall()),
                                text(each.accuracy())))
                        .toList());
    }

    private static String text(Evaluation.Interval interval) {
        return Html.number(interval.value()) + " (" + Html.number(interval.low()) + " to "
                + Html.number(interval.high()) + ")";
    }
}
