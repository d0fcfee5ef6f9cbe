// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.speechemotion.studio.annotation.AnnotationTrack;

/** Names of tiers that are about one channel of a track, such as "emotion (channel 1)". */
public final class TierNames {

    private static final Pattern CHANNEL = Pattern.compile("(?s)(.+) \\(channel (\\d{1,3})\\)");

    private final TrackCollector collector;
    private final Map<String, TrackCollector.Draft> tracks = new HashMap<>();

    /** Begins to find the tracks of the tiers of a file. */
    public TierNames(TrackCollector collector) {
        this.collector = collector;
    }

    /** The name of a tier. A track that is about the first channel only gives it its own name. */
    public static String of(AnnotationTrack track, int channel) {
        boolean plain = channel == 0
                && track.channels().size() == 1
                && !CHANNEL.matcher(track.name()).matches();
        return plain ? track.name() : track.name() + " (channel " + channel + ")";
    }

    /** The channel that a tier is about by its name. */
    public static int channel(String tier) {
        Matcher matcher = CHANNEL.matcher(tier);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    /** The track for a tier: a new one, unless it is another channel of one that was there before. */
    public TrackCollector.Draft track(String tier) {
        Matcher matcher = CHANNEL.matcher(tier);
        return matcher.matches()
                ? tracks.computeIfAbsent(matcher.group(1), collector::newTrack)
                : collector.newTrack(tier);
    }
}
