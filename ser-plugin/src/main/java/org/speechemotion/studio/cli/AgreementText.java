// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.AgreementSettings.Gaps;
import org.speechemotion.studio.agreement.BoundaryAgreement;
import org.speechemotion.studio.agreement.Confusion;
import org.speechemotion.studio.agreement.PairAgreement;
import org.speechemotion.studio.agreement.RecordingAgreement;
import org.speechemotion.studio.agreement.Slice;
import org.speechemotion.studio.exchange.Decimals;

/** Agreement for a person at a terminal. */
final class AgreementText {

    private final PrintWriter out;

    AgreementText(PrintWriter out) {
        this.out = out;
    }

    /** Prints all figures and the longest disagreements. */
    void print(Agreement agreement, int listed) {
        List<String> names = agreement.annotators();
        for (int i = 0; i < names.size(); i++) {
            line("%s: %s", letter(i), names.get(i));
        }
        line(
                "collar %s s, tolerance of borders %s s, time without a label %s",
                Decimals.seconds(agreement.settings().collar()),
                Decimals.seconds(agreement.settings().tolerance()),
                agreement.settings().gaps() == Gaps.SKIP ? "not compared" : "counts");
        line("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading("pair"));
        agreement
                .pairs()
                .forEach(pair -> rows.add(figures(pair, letter(pair.first()) + " and " + letter(pair.second()))));
        print(rows, "");
        line("");
        line("Krippendorff's alpha of all  %s", figure(agreement.krippendorffAlpha()));
        line(
                "Fleiss' kappa of all         %s   over %s s of which all say something",
                figure(agreement.fleissKappa()), Decimals.seconds(agreement.comparedByAll()));
        for (PairAgreement pair : agreement.pairs()) {
            line("");
            print(pair);
        }
        line("");
        printDisagreements(agreement.disagreements(), listed);
    }

    /** Prints the figures of each recording, and which ones have none. */
    void print(List<RecordingAgreement> all) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading("recording", "pair"));
        List<String> alone = new ArrayList<>();
        for (RecordingAgreement each : all) {
            String recording = Failures.oneLine(each.recording().fileName());
            if (each.agreement().isEmpty()) {
                alone.add(recording);
                continue;
            }
            Agreement agreement = each.agreement().get();
            for (PairAgreement pair : agreement.pairs()) {
                List<String> names = agreement.annotators();
                rows.add(figures(
                        pair,
                        recording,
                        Failures.oneLine(names.get(pair.first())) + " and "
                                + Failures.oneLine(names.get(pair.second()))));
            }
        }
        print(rows, "");
        line("");
        line("--recording NAME tells more of one of them");
        if (!alone.isEmpty()) {
            line("fewer than two have annotated %s", String.join(", ", alone));
        }
    }

    private static List<String> heading(String... first) {
        return row(
                List.of(first),
                "compared",
                "by one only",
                "agreement",
                "Cohen's kappa",
                "border F1",
                "apart",
                "EDER",
                "turned");
    }

    private static List<String> row(List<String> first, String... more) {
        List<String> row = new ArrayList<>(first);
        row.addAll(List.of(more));
        return row;
    }

    private static List<String> figures(PairAgreement pair, String... first) {
        BoundaryAgreement borders = pair.boundaries();
        return row(
                List.of(first),
                Decimals.fixed(pair.confusion().total(), 1) + " s",
                Decimals.fixed(pair.oneSided(), 1) + " s",
                figure(pair.confusion().agreement()),
                figure(pair.confusion().kappa()),
                Decimals.fixed(borders.f1(), 4),
                borders.matched() == 0 ? "-" : Decimals.fixed(borders.meanDistance(), 3) + " s",
                figure(pair.secondByFirst()),
                figure(pair.firstBySecond()));
    }

    private void print(PairAgreement pair) {
        Confusion confusion = pair.confusion();
        line("seconds, %s in rows and %s in columns", letter(pair.first()), letter(pair.second()));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        confusion.labels().forEach(label -> header.add(word(label)));
        rows.add(header);
        for (int i = 0; i < confusion.labels().size(); i++) {
            List<String> row = new ArrayList<>(List.of(word(confusion.labels().get(i))));
            for (double seconds : confusion.seconds()[i]) {
                row.add(seconds == 0 ? "." : Decimals.fixed(seconds, 1));
            }
            rows.add(row);
        }
        print(rows, "  ");
    }

    private void printDisagreements(List<Slice> disagreements, int listed) {
        double seconds = disagreements.stream()
                .mapToDouble(slice -> slice.span().duration())
                .sum();
        line("%d disagreements, %s s", disagreements.size(), Decimals.fixed(seconds, 1));
        // Those that weigh most, but in the order in which one meets them.
        List<Slice> longest = disagreements.stream()
                .sorted(Comparator.comparingDouble(slice -> -slice.span().duration()))
                .limit(listed)
                .sorted(Comparator.comparingInt(Slice::channel)
                        .thenComparingDouble(slice -> slice.span().start()))
                .toList();
        for (Slice slice : longest) {
            line(
                    "  %s%s - %s s  %s",
                    slice.channel() == 0 ? "" : "channel " + slice.channel() + "  ",
                    Decimals.fixed(slice.span().start(), 3),
                    Decimals.fixed(slice.span().end(), 3),
                    String.join(
                            " | ",
                            slice.labels().stream().map(AgreementText::word).toList()));
        }
        if (longest.size() < disagreements.size()) {
            line("  and %d shorter ones (-f json lists all)", disagreements.size() - longest.size());
        }
    }

    private void print(List<List<String>> rows, String indent) {
        TextTable.of(rows).lines().forEach(each -> line("%s%s", indent, each));
    }

    /** A, B, ... Z, then numbers. */
    private static String letter(int annotator) {
        return annotator < 26 ? String.valueOf((char) ('A' + annotator)) : Integer.toString(annotator + 1);
    }

    private static String word(String label) {
        return label.equals(Slice.NONE) ? "(none)" : Failures.oneLine(label);
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? Decimals.fixed(value.getAsDouble(), 4) : "-";
    }

    private void line(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values).stripTrailing() + "\n");
    }
}
