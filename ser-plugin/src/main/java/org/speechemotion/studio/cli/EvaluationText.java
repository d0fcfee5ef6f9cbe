// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.DiarizationFigures;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.FoldFigures;
import org.speechemotion.model.evaluate.GenderComparison;
import org.speechemotion.model.evaluate.GroupEvaluation;
import org.speechemotion.model.evaluate.NoiseLevel;
import org.speechemotion.model.evaluate.Reliability;
import org.speechemotion.model.evaluate.RiskCoverage;
import org.speechemotion.model.evaluate.SessionEvaluation;
import org.speechemotion.model.evaluate.TimelineEvaluation;
import org.speechemotion.studio.report.EvaluationReport;

/** The short form of an evaluation, for a person at a terminal. */
final class EvaluationText {

    private final PrintWriter out;

    EvaluationText(PrintWriter out) {
        this.out = out;
    }

    /** Prints all figures of a report. */
    void print(EvaluationReport report) {
        for (EvaluationReport.Measured model : report.models()) {
            line("%s", model.title());
            model.clips().forEach(this::print);
            model.sessions().forEach(this::print);
            if (model.timelines() != null) {
                print(model.timelines());
            }
        }
        if (!report.comparison().isEmpty()) {
            line("%d models", report.models().size());
        }
        for (EvaluationReport.Compared compared : report.comparison()) {
            line(
                    "  %s, %s: %s %.4f +- %.4f over %d",
                    compared.corpus(),
                    compared.protocol(),
                    compared.metric(),
                    compared.spread().mean(),
                    compared.spread().deviation(),
                    compared.spread().models());
        }
    }

    private void print(CorpusEvaluation evaluation) {
        line("%s", evaluation.corpus());
        if (evaluation.leftOut() > 0) {
            line("  %d clips with other emotions were left out", evaluation.leftOut());
        }
        if (evaluation.folds() != null) {
            FoldFigures folds = evaluation.folds();
            for (FoldFigures.Fold fold : folds.folds()) {
                line(
                        "  %-10s UAR %.4f   accuracy %.4f   %d clips of %d speakers",
                        fold.model(), fold.unweightedAverageRecall(), fold.accuracy(), fold.clips(), fold.speakers());
            }
            line(
                    "  %d folds   UAR %.4f +- %.4f   accuracy %.4f +- %.4f",
                    folds.folds().size(),
                    folds.unweightedAverageRecall().mean(),
                    folds.unweightedAverageRecall().deviation(),
                    folds.accuracy().mean(),
                    folds.accuracy().deviation());
        }
        evaluation.groups().forEach(this::print);
    }

    private void print(GroupEvaluation group) {
        Evaluation evaluation = group.speakerNormalized();
        line("  %s", evaluation.protocol());
        line(
                "  %d clips of %d speaker%s",
                evaluation.clips(), evaluation.speakers(), evaluation.speakers() == 1 ? "" : "s");
        print("accuracy", evaluation.accuracy());
        print("UAR", evaluation.unweightedAverageRecall());
        print("macro F1", evaluation.macroF1());
        Reliability reliability = group.breakdown().reliability();
        line(
                "    %-10s %.4f   largest of a bin %.4f   Brier %.4f",
                "ECE", reliability.expectedError(), reliability.maximumError(), reliability.brier());
        RiskCoverage surest = group.breakdown().riskCoverage();
        line(
                "    %-10s of the surest 80 %% %.4f, 50 %% %.4f, 20 %% %.4f",
                "accuracy", surest.accuracyAt(0.8), surest.accuracyAt(0.5), surest.accuracyAt(0.2));
        print(group.breakdown().genders());
        for (Evaluation.ClassFigures figures : evaluation.classes()) {
            line(
                    "    %-10s precision %.4f   recall %.4f   F1 %.4f   clips %d",
                    figures.emotion(), figures.precision(), figures.recall(), figures.f1(), figures.support());
        }
        for (NoiseLevel level : group.noise()) {
            line(
                    "    %-10s accuracy %.4f   UAR %.4f   ECE %.4f",
                    level.snr() == null ? "no noise" : String.format(Locale.ROOT, "SNR %.0f dB", level.snr()),
                    level.accuracy().value(),
                    level.unweightedAverageRecall().value(),
                    level.expectedCalibrationError());
        }
        Evaluation plain = group.trainingNormalized();
        line(
                "  the same normalised by the training set: accuracy %.4f, UAR %.4f, macro F1 %.4f, ECE %.4f",
                plain.accuracy().value(),
                plain.unweightedAverageRecall().value(),
                plain.macroF1().value(),
                plain.expectedCalibrationError());
    }

    private void print(GenderComparison comparison) {
        for (GenderComparison.Each each : comparison.genders()) {
            print(each.gender() + " UAR", each.unweightedAverageRecall());
        }
        if (comparison.recallDifference() != null) {
            print("difference", comparison.recallDifference());
        }
    }

    private void print(SessionEvaluation evaluation) {
        line("%s", evaluation.corpus());
        line("  %s", evaluation.protocol());
        for (SessionEvaluation.Each session : evaluation.sessions()) {
            line(
                    "    seed %-6d EDER %.4f (neutral everywhere %.4f)   transitions F1 %.4f   speech error %.4f   %s",
                    session.seed(),
                    session.figures().errorRate(),
                    session.figures().neutralEverywhere(),
                    session.figures().transitionF1(),
                    session.figures().speechErrorRate(),
                    String.join(" ", session.speakers()));
        }
        line("  all together");
        print(evaluation.together());
        if (evaluation.errorRate() != null) {
            print("EDER", evaluation.errorRate());
            print("trans. F1", evaluation.transitionF1());
        }
    }

    private void print(TimelineEvaluation evaluation) {
        for (TimelineEvaluation.Each each : evaluation.recordings()) {
            line("%s", each.recording());
            print(each.figures());
        }
        if (evaluation.recordings().size() > 1) {
            line("all together");
            print(evaluation.together());
        }
    }

    private void print(DiarizationFigures figures) {
        line(
                "    EDER %.4f (false alarm %.1f s, missed %.1f s, confused %.1f s, overlap %.1f s of %.1f s); "
                        + "neutral everywhere %.4f",
                figures.errorRate(),
                figures.falseAlarm(),
                figures.missed(),
                figures.confused(),
                figures.overlap(),
                figures.duration(),
                figures.neutralEverywhere());
        line(
                "    transitions within 0.5 s: F1 %.4f, precision %.4f, recall %.4f (%d true, %d said, %d found)",
                figures.transitionF1(),
                figures.transitionPrecision(),
                figures.transitionRecall(),
                figures.trueTransitions(),
                figures.saidTransitions(),
                figures.foundTransitions());
        line(
                "    speech: %.1f s labelled, missed %.1f s, false alarm %.1f s, error rate %.4f",
                figures.speech(), figures.missedSpeech(), figures.falseSpeech(), figures.speechErrorRate());
    }

    private void print(String name, Evaluation.Interval interval) {
        line("    %-10s %.4f (95 %% interval %.4f to %.4f)", name, interval.value(), interval.low(), interval.high());
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
