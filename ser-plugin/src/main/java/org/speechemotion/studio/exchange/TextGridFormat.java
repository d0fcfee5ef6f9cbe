// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.TrackContent;

/**
 * TextGrids of Praat in the long text format, UTF-8. Each track is a tier, for each channel if there are several;
 * transitions are a point tier. The intervals of a tier fill the whole recording, as Praat wants it: empty ones lie
 * between those with a label. Annotations that overlap go to a further tier of the same name with a number.
 */
public final class TextGridFormat implements AnnotationFormat {

    @Override
    public String id() {
        return "textgrid";
    }

    @Override
    public String name() {
        return "Praat TextGrid";
    }

    @Override
    public String extension() {
        return "TextGrid";
    }

    @Override
    public List<String> losses() {
        return List.of("the model", "confidences and scores", "times finer than a millisecond");
    }

    @Override
    public boolean joinsRecordings() {
        return false;
    }

    @Override
    public void write(RecordingAnnotations annotations, Writer out) throws IOException {
        BigDecimal end = Decimals.rounded(annotations.recording().duration(), 6);
        List<Tier> tiers = tiers(annotations);
        out.write("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
        out.write("xmin = 0\nxmax = " + end + "\n");
        out.write("tiers? <exists>\nsize = " + tiers.size() + "\nitem []:\n");
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            List<String> items = tier.points ? points(tier) : intervals(tier, end);
            out.write("    item [" + (i + 1) + "]:\n");
            out.write("        class = " + (tier.points ? "\"TextTier\"" : "\"IntervalTier\"") + "\n");
            out.write("        name = " + quoted(tier.name) + "\n");
            out.write("        xmin = 0\n        xmax = " + end + "\n");
            out.write("        " + (tier.points ? "points" : "intervals") + ": size = " + items.size() + "\n");
            for (int k = 0; k < items.size(); k++) {
                out.write("        " + (tier.points ? "points" : "intervals") + " [" + (k + 1) + "]:\n");
                out.write(items.get(k));
            }
        }
        out.flush();
    }

    private static List<Tier> tiers(RecordingAnnotations annotations) {
        List<Tier> tiers = new ArrayList<>();
        for (AnnotationTrack track : annotations.tracks()) {
            for (int channel : track.channels()) {
                String name = track.channels().size() > 1 || channel > 0
                        ? track.name() + " (channel " + channel + ")"
                        : track.name();
                boolean points = track.content() == TrackContent.TRANSITION;
                List<List<Annotation>> layers = layers(track.ofChannel(channel));
                for (int layer = 0; layer < layers.size(); layer++) {
                    tiers.add(new Tier(layer == 0 ? name : name + " " + (layer + 1), points, layers.get(layer)));
                }
            }
        }
        return tiers;
    }

    /** Parts annotations, ordered by their start, so that those of one layer do not overlap. */
    private static List<List<Annotation>> layers(List<Annotation> annotations) {
        List<List<Annotation>> layers = new ArrayList<>();
        layers.add(new ArrayList<>());
        for (Annotation annotation : annotations) {
            List<Annotation> free = layers.stream()
                    .filter(layer -> layer.isEmpty() || fits(layer.get(layer.size() - 1), annotation))
                    .findFirst()
                    .orElse(null);
            if (free == null) {
                free = new ArrayList<>();
                layers.add(free);
            }
            free.add(annotation);
        }
        return layers;
    }

    private static boolean fits(Annotation before, Annotation after) {
        return before.isPoint() && after.isPoint()
                ? before.span().start() < after.span().start()
                : before.span().end() <= after.span().start();
    }

    private static List<String> points(Tier tier) {
        return tier.annotations.stream()
                .map(annotation -> "            number = "
                        + Decimals.seconds(annotation.span().start()) + "\n" + "            mark = "
                        + quoted(annotation.label()) + "\n")
                .toList();
    }

    private static List<String> intervals(Tier tier, BigDecimal end) {
        List<String> items = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        for (Annotation annotation : tier.annotations) {
            BigDecimal from = Decimals.seconds(annotation.span().start()).min(end);
            BigDecimal to = Decimals.seconds(annotation.span().end()).min(end);
            if (from.compareTo(to) == 0) {
                continue;
            }
            if (from.compareTo(at) > 0) {
                items.add(interval(at, from, ""));
            }
            items.add(interval(from, to, annotation.label()));
            at = to;
        }
        if (at.compareTo(end) < 0 || items.isEmpty()) {
            items.add(interval(at, end, ""));
        }
        return items;
    }

    private static String interval(BigDecimal from, BigDecimal to, String label) {
        return "            xmin = " + from + "\n            xmax = " + to + "\n            text = " + quoted(label)
                + "\n";
    }

    private static String quoted(String label) {
        return "\"" + label.replace("\"", "\"\"") + "\"";
    }

    private record Tier(String name, boolean points, List<Annotation> annotations) {}
}
