// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.GroupEvaluation;

/** The figures of a model on corpora as one HTML page that needs no other file. */
public final class EvaluationPage {

    private static final String STYLE = """
            body { font-family: sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; color: #222; background: #fff; }
            table { border-collapse: collapse; margin: 1em 0; }
            th, td { border: 1px solid #ccc; padding: .3em .6em; text-align: right; }
            th:first-child, td:first-child { text-align: left; }
            caption { text-align: left; font-weight: bold; padding: .3em 0; }
            """;

    private EvaluationPage() {}

    /**
     * Writes the page.
     *
     * @param report at least one model
     */
    public static String of(EvaluationReport report) {
        String model =
                report.models().stream().map(EvaluationReport.Measured::title).collect(Collectors.joining(", "));
        List<CorpusEvaluation> evaluations = report.models().get(0).clips();
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<title>Evaluation of ").append(escape(model)).append("</title>\n<style>\n");
        page.append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Evaluation of ")
                .append(escape(model));
        page.append("</h1>\n");
        for (CorpusEvaluation evaluation : evaluations) {
            page.append("<h2>").append(escape(evaluation.corpus())).append("</h2>\n");
            if (evaluation.leftOut() > 0) {
                page.append("<p>").append(evaluation.leftOut());
                page.append(" clips with emotions that the model does not know were left out.</p>\n");
            }
            for (GroupEvaluation group : evaluation.groups()) {
                append(page, group.speakerNormalized());
                append(page, group.trainingNormalized());
            }
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder page, Evaluation evaluation) {
        page.append("<h3>").append(escape(evaluation.protocol())).append("</h3>\n<p>");
        page.append(evaluation.clips())
                .append(" clips of ")
                .append(evaluation.speakers())
                .append(" speakers; ");
        page.append("95 % intervals by bootstrap over speakers.</p>\n<table>\n");
        row(page, "th", "figure", "value", "from", "to");
        row(page, "accuracy", evaluation.accuracy());
        row(page, "unweighted average recall", evaluation.unweightedAverageRecall());
        row(page, "macro F1", evaluation.macroF1());
        row(page, "td", "expected calibration error", number(evaluation.expectedCalibrationError()), "", "");
        row(page, "td", "Brier score", number(evaluation.brier()), "", "");
        page.append("</table>\n<table>\n");
        row(page, "th", "emotion", "clips", "precision", "recall", "F1");
        for (Evaluation.ClassFigures figures : evaluation.classes()) {
            row(
                    page,
                    "td",
                    figures.emotion(),
                    String.valueOf(figures.support()),
                    number(figures.precision()),
                    number(figures.recall()),
                    number(figures.f1()));
        }
        page.append("</table>\n");
        page.append("<img alt=\"Recall and precision of each emotion, as in the table above\" ")
                .append("style=\"max-width: 100%\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(RecallChart.png(evaluation)))
                .append("\">\n");
        confusion(page, evaluation);
    }

    private static void confusion(StringBuilder page, Evaluation evaluation) {
        List<String> emotions = evaluation.classes().stream()
                .map(Evaluation.ClassFigures::emotion)
                .toList();
        page.append("<table>\n<caption>True emotion in rows, recognised in columns</caption>\n<tr><th></th>");
        emotions.forEach(emotion -> page.append("<th>").append(emotion).append("</th>"));
        page.append("</tr>\n");
        for (int i = 0; i < emotions.size(); i++) {
            page.append("<tr><td>").append(emotions.get(i)).append("</td>");
            int support = Math.max(1, evaluation.classes().get(i).support());
            for (int count : evaluation.confusion()[i]) {
                // The number stands in each cell; the shade only helps the eye.
                page.append(String.format(
                        Locale.ROOT,
                        "<td style=\"background: rgba(0, 114, 178, %.2f)\">%d</td>",
                        0.7 * count / support,
                        count));
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static void row(StringBuilder page, String figure, Evaluation.Interval interval) {
        row(page, "td", figure, number(interval.value()), number(interval.low()), number(interval.high()));
    }

    private static void row(StringBuilder page, String cell, String... values) {
        page.append("<tr>");
        for (String value : values) {
            page.append('<')
                    .append(cell)
                    .append('>')
                    .append(escape(value))
                    .append("</")
                    .append(cell)
                    .append('>');
        }
        page.append("</tr>\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
