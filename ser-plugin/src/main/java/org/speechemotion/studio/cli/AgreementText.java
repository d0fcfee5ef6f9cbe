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
        printPairs(agreement);
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

    private void printPairs(Agreement agreement) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "pair",
                "compared",
                "by one only",
                "agreement",
                "Cohen's kappa",
                "border F1",
                "apart",
                "EDER",
                "turned"));
        for (PairAgreement pair : agreement.pairs()) {
            BoundaryAgreement borders = pair.boundaries();
            rows.add(List.of(
                    letter(pair.first()) + " and " + letter(pair.second()),
                    Decimals.fixed(pair.confusion().total(), 1) + " s",
                    Decimals.fixed(pair.oneSided(), 1) + " s",
                    figure(pair.confusion().agreement()),
                    figure(pair.confusion().kappa()),
                    Decimals.fixed(borders.f1(), 4),
                    borders.matched() == 0 ? "-" : Decimals.fixed(borders.meanDistance(), 3) + " s",
                    figure(pair.secondByFirst()),
                    figure(pair.firstBySecond())));
        }
        print(rows, "");
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
