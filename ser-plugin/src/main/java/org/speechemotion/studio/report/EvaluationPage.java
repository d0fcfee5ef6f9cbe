// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.SessionEvaluation;

/** The figures of models as one HTML page that needs no other file. */
public final class EvaluationPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --text: #222; --ground: #fff; --line: #ccc; --soft: #666; --warn: #a33c00; }
            @media screen and (prefers-color-scheme: dark) {
              :root { --text: #ddd; --ground: #1e1f22; --line: #4a4c50; --soft: #a0a2a6; --warn: #f0a060; }
            }
            body { font-family: sans-serif; line-height: 1.45; margin: 2em auto; max-width: 58em; padding: 0 1em;
                   color: var(--text); background: var(--ground); }
            h1, h2, h3 { line-height: 1.2; }
            h2 { margin-top: 2.2em; border-bottom: 1px solid var(--line); padding-bottom: .2em; }
            a { color: inherit; }
            table { border-collapse: collapse; margin: 1em 0 1.8em; font-variant-numeric: tabular-nums; }
            th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: right; font-weight: normal; }
            th[scope=col] { font-weight: bold; }
            th:first-child { text-align: left; }
            caption { text-align: left; color: var(--soft); padding: .3em 0; font-size: .9em; }
            figure { margin: 1.6em 0 2.2em; break-inside: avoid; }
            figure img { max-width: 100%; height: auto; }
            figure p { margin: .3em 0; }
            .title { font-weight: bold; margin-bottom: .4em; }
            .protocol { color: var(--soft); font-size: .85em; }
            .warning { color: var(--warn); font-weight: bold; }
            .wide { overflow-x: auto; font-size: .85em; }
            .wide th, .wide td { padding: .25em .4em; }
            .wide th[scope=row] { white-space: nowrap; }
            @media print { body { margin: 0; max-width: none; } table { break-inside: avoid; } h2, h3, .warning, caption { break-after: avoid; } .wide { overflow: visible; } }
            """;

    private final Html body = new Html();
    private final List<String> contents = new ArrayList<>();

    private EvaluationPage() {}

    /**
     * Writes the page.
     *
     * @param report at least one model
     */
    public static String of(EvaluationReport report) {
        String title = "Evaluation of "
                + report.models().stream().map(EvaluationReport.Measured::title).collect(Collectors.joining(", "));
        EvaluationPage page = new EvaluationPage();
        page.add(report);
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .element("title", title)
                .raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n")
                .element("h1", title)
                .element(
                        "p",
                        "Figures are worth what their protocol is worth. Speaker-independent ones, of voices that the "
                                + "model never heard, tell what to expect; all models here learned from actors, and "
                                + "people who are not acting are harder.")
                .raw("<nav>\n<ul>\n" + String.join("", page.contents) + "</ul>\n</nav>\n")
                .raw(page.body.toString())
                .raw("</body>\n</html>\n")
                .toString();
    }

    private void add(EvaluationReport report) {
        if (!report.comparison().isEmpty()) {
            ComparisonSection.add(body, report.comparison(), link("All models together"));
        }
        for (EvaluationReport.Measured model : report.models()) {
            String prefix = report.models().size() > 1 ? model.title() + ", " : "";
            if (!prefix.isEmpty()) {
                body.element("h1", model.title());
            }
            for (CorpusEvaluation clips : model.clips()) {
                new ClipSection(body).add(clips, link(prefix + clips.corpus() + ": clips"));
            }
            for (SessionEvaluation sessions : model.sessions()) {
                new TimelineSection(body).add(sessions, link(prefix + sessions.corpus() + ": sessions"));
            }
            if (model.timelines() != null) {
                new TimelineSection(body).add(model.timelines(), link(prefix + "recordings"));
            }
        }
    }

    /** Adds a line to the contents; returns what it points to. */
    private String link(String text) {
        String id = "part-" + (contents.size() + 1);
        contents.add("<li><a href=\"#" + id + "\">" + Html.escape(text) + "</a></li>\n");
        return id;
    }
}
