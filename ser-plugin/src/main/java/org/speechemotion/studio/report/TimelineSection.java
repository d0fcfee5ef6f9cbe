// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.speechemotion.model.evaluate.DiarizationFigures;
import org.speechemotion.model.evaluate.SessionEvaluation;
import org.speechemotion.model.evaluate.TimelineEvaluation;

/** The parts of the page on sessions and on recordings with a truth over time. */
final class TimelineSection {

    private static final List<String> HEADER = List.of(
            "",
            "EDER",
            "neutral everywhere",
            "length",
            "false alarm",
            "missed",
            "confused",
            "overlap",
            "transition F1",
            "precision",
            "recall",
            "speech error");

    private static final String READING =
            "EDER is the part of the time with a wrong emotion, the sum of its four parts; it is worth something only "
                    + "below what neutral everywhere would give. Transitions count within 0.5 s.";

    private final Html page;

    TimelineSection(Html page) {
        this.page = page;
    }

    void add(SessionEvaluation evaluation, String id) {
        page.heading(2, id, evaluation.corpus() + ": sessions");
        page.element("p", summary(evaluation) + READING);
        page.figure(
                SessionChart.of(evaluation),
                "Wrong time in each session",
                "The height of a bar is the session's EDER. The short line is the error of an answer that is neutral "
                        + "everywhere: only bars that end below it are worth something.",
                evaluation.protocol());
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (SessionEvaluation.Each session : evaluation.sessions()) {
            number++;
            rows.add(row(number + ": seed " + session.seed() + ", " + speakers(session), session.figures()));
        }
        rows.add(row("all", evaluation.together()));
        page.raw("<div class=\"wide\">\n")
                .table("Each session, times in seconds; " + evaluation.protocol(), HEADER, rows)
                .raw("</div>\n");
    }

    private static String summary(SessionEvaluation evaluation) {
        if (evaluation.errorRate() == null) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "EDER %.4f (%.4f to %.4f), transition F1 %.4f (%.4f to %.4f); 95 %% intervals by bootstrap over "
                        + "sessions. ",
                evaluation.errorRate().value(),
                evaluation.errorRate().low(),
                evaluation.errorRate().high(),
                evaluation.transitionF1().value(),
                evaluation.transitionF1().low(),
                evaluation.transitionF1().high());
    }

    /** The names within the corpus, which the heading tells. */
    private static String speakers(SessionEvaluation.Each session) {
        return session.speakers().stream()
                .map(name -> name.substring(name.indexOf('/') + 1))
                .collect(Collectors.joining(" and "));
    }

    void add(TimelineEvaluation evaluation, String id) {
        page.heading(2, id, "Recordings");
        page.element("p", READING);
        List<List<String>> rows = new ArrayList<>();
        evaluation.recordings().forEach(each -> rows.add(row(each.recording(), each.figures())));
        if (rows.size() > 1) {
            rows.add(row("all", evaluation.together()));
        }
        page.raw("<div class=\"wide\">\n")
                .table(
                        "Timelines compared with a truth, times in seconds; normalised by the recording itself",
                        HEADER,
                        rows)
                .raw("</div>\n");
    }

    private static List<String> row(String name, DiarizationFigures figures) {
        return List.of(
                name,
                part(figures.errorRate()),
                part(figures.neutralEverywhere()),
                seconds(figures.duration()),
                seconds(figures.falseAlarm()),
                seconds(figures.missed()),
                seconds(figures.confused()),
                seconds(figures.overlap()),
                part(figures.transitionF1()),
                part(figures.transitionPrecision()),
                part(figures.transitionRecall()),
                part(figures.speechErrorRate()));
    }

    private static String part(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
