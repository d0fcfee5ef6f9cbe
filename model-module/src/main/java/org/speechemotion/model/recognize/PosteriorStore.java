// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.cache.CacheEntry;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.Fingerprint;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.store.ModelWriter;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.PosteriorTrack;

/**
 * Keeps the posteriors of analyses on disk, so that those of which only the segments are known are complete again. A file
 * for each channel, which is found by the recording, the model, the settings and the segments themselves: so posteriors
 * never come to segments that were not made of them. An hour needs a megabyte.
 */
public final class PosteriorStore {

    /** To be raised with every change of the content or of how its numbers are made. */
    private static final int VERSION = 1;

    /** Of a channel; more than 60 hours of uninterrupted speech. */
    private static final int MOST_BYTES = 64_000_000;

    private final CacheFolder folder;

    /** Keeps them in a folder. */
    public PosteriorStore(CacheFolder folder) {
        this.folder = folder;
    }

    /**
     * Keeps the posteriors of an analysis.
     *
     * @param fingerprint of the recording's file, taken before it was analysed
     * @throws IOException if they cannot be kept
     */
    public void save(RecordingAnalysis analysis, Fingerprint fingerprint) throws IOException {
        for (ChannelAnalysis channel : analysis.channels()) {
            List<PosteriorTrack> tracks = channel.posteriors();
            if (hasSegments(channel) && !tracks.isEmpty() && scoreTheSame(tracks, emotions(channel))) {
                long bytes = PosteriorBytes.count(tracks);
                if (bytes > MOST_BYTES) {
                    throw new IOException("they are too long: " + bytes / 1_000_000 + " MB a channel");
                }
                folder.store(entry(analysis, channel, fingerprint), PosteriorBytes.of(tracks));
            }
        }
    }

    /**
     * An analysis with its posteriors.
     *
     * @param segments the analysis, without them
     * @param fingerprint of the recording's file as it is now
     * @return empty if they are not kept of every channel that has segments
     */
    public Optional<RecordingAnalysis> load(RecordingAnalysis segments, Fingerprint fingerprint) {
        List<ChannelAnalysis> whole = new ArrayList<>();
        for (ChannelAnalysis channel : segments.channels()) {
            Optional<ChannelAnalysis> each =
                    hasSegments(channel) ? load(segments, channel, fingerprint) : Optional.of(channel);
            if (each.isEmpty()) {
                return Optional.empty();
            }
            whole.add(each.get());
        }
        return segments.channels().stream().anyMatch(PosteriorStore::hasSegments)
                ? Optional.of(new RecordingAnalysis(segments.recording(), segments.model(), segments.settings(), whole))
                : Optional.empty();
    }

    private Optional<ChannelAnalysis> load(
            RecordingAnalysis analysis, ChannelAnalysis channel, Fingerprint fingerprint) {
        CacheEntry entry = entry(analysis, channel, fingerprint);
        Optional<ByteBuffer> content = folder.load(entry);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Recording recording = analysis.recording();
        Optional<List<PosteriorTrack>> tracks =
                PosteriorBytes.read(content.get(), emotions(channel), recording.duration());
        if (tracks.isEmpty()) {
            folder.discard(entry.name());
        }
        return tracks.map(each -> new ChannelAnalysis(channel.channel(), channel.speech(), each, channel.timeline()));
    }

    private static boolean hasSegments(ChannelAnalysis channel) {
        return !channel.timeline().segments().isEmpty();
    }

    /** The scores of segments are means of the posteriors, so they name the same emotions. */
    private static EmotionSet emotions(ChannelAnalysis channel) {
        return channel.timeline().segments().get(0).scores().emotions();
    }

    private static boolean scoreTheSame(List<PosteriorTrack> tracks, EmotionSet emotions) {
        return tracks.stream().allMatch(track -> track.emotions().equals(emotions));
    }

    private static CacheEntry entry(RecordingAnalysis analysis, ChannelAnalysis channel, Fingerprint fingerprint) {
        AnalysisSettings settings = analysis.settings();
        String key = fingerprint.content()
                + " model " + analysis.model().sha256()
                + " window " + settings.window()
                + " minimum " + settings.minimumSegment()
                + " smoothing " + settings.smoothing()
                + " of " + settings.emotions()
                + " channel " + channel.channel()
                + " emotions " + emotions(channel).labels()
                + " segments " + checksum(channel.timeline().segments());
        String short16 =
                ModelWriter.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return new CacheEntry(fingerprint.content() + "-" + short16 + ".posteriors", VERSION, key);
    }

    /** Tells segments from others that differ in a border, an emotion, or how sure it is. */
    private static String checksum(List<EmotionSegment> segments) {
        int most = segments.stream()
                .mapToInt(segment ->
                        3 * Double.BYTES + Integer.BYTES * (1 + segment.scores().values().length))
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(most);
        for (EmotionSegment segment : segments) {
            bytes.putDouble(segment.span().start()).putDouble(segment.span().end());
            bytes.putDouble(segment.confidence()).putInt(segment.emotion().ordinal());
            for (float score : segment.scores().values()) {
                bytes.putFloat(score);
            }
        }
        return ModelWriter.sha256(bytes.array());
    }
}
