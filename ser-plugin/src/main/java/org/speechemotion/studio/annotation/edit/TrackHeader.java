// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.List;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/**
 * All of a track but its items.
 *
 * @param name for people to read, unique within a document, not blank
 * @param kind who made it
 * @param content what it is about
 * @param provenance where it comes from
 * @param vocabulary the labels that its annotations may have
 * @param channels numbers of the channels that it is about, in order
 */
public record TrackHeader(
        String name,
        TrackKind kind,
        TrackContent content,
        Provenance provenance,
        Vocabulary vocabulary,
        List<Integer> channels) {

    /** Keeps a copy in order. */
    public TrackHeader {
        channels = channels.stream().distinct().sorted().toList();
    }

    /** The header of a track. */
    public static TrackHeader of(AnnotationTrack track) {
        return new TrackHeader(
                track.name(), track.kind(), track.content(), track.provenance(), track.vocabulary(), track.channels());
    }

    /** The same with another name. */
    public TrackHeader withName(String other) {
        return new TrackHeader(other, kind, content, provenance, vocabulary, channels);
    }

    /** The same with another vocabulary. */
    public TrackHeader withVocabulary(Vocabulary other) {
        return new TrackHeader(name, kind, content, provenance, other, channels);
    }

    /** The same about other channels. */
    public TrackHeader withChannels(List<Integer> others) {
        return new TrackHeader(name, kind, content, provenance, vocabulary, others);
    }
}
