// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.CommandKind;
import org.speechemotion.studio.annotation.edit.Operation;
import org.speechemotion.studio.annotation.edit.Several;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.Reduction;
import org.speechemotion.studio.exchange.UniqueNames;

/**
 * What becomes of a file that was read: the tracks that it would add to a recording, and what is odd about it.
 *
 * @param tracks in order, under names that are not taken
 * @param oddities what is not taken over as it stands, and what a person may want to know; a phrase each
 */
@Messages({
    "# {0} - phrase",
    "TXT_NotRead=not read: {0}",
    "# {0} - phrase",
    "TXT_NotTaken=left out: {0}",
    "# {0} - name of a recording",
    "TXT_OtherRecording=the file is about a recording called {0}",
    "# {0} - name of a track",
    "# {1} - number of a channel",
    "TXT_NoChannel=the track {0} is about channel {1}, which this recording does not have",
    "# {0} - old name",
    "# {1} - new name",
    "TXT_NameTaken=there is a track {0} already; the new one is called {1}"
})
record ImportPlan(List<AnnotationTrack> tracks, List<String> oddities) {

    private static final Reduction WITHIN = new Reduction(List.of(Losses.BEYOND_END));

    /** Keeps copies. */
    ImportPlan {
        tracks = List.copyOf(tracks);
        oddities = List.copyOf(oddities);
    }

    /**
     * The plan for a document of a file.
     *
     * @param taken names of the tracks that there are
     * @param source name of the file, which tells a track from another of its name
     */
    static ImportPlan of(ExchangedAnnotations read, Recording recording, Collection<String> taken, String source) {
        List<String> oddities = new ArrayList<>();
        String name = read.recording().fileName();
        if (!name.isEmpty()
                && !stem(name).equals(stem(recording.path().getFileName().toString()))) {
            oddities.add(Bundle.TXT_OtherRecording(name));
        }
        read.omissions().forEach(omission -> oddities.add(Bundle.TXT_NotRead(omission)));
        ExchangedAnnotations about = read.withRecording(RecordingFacts.of(recording));
        WITHIN.losses(about).forEach(loss -> oddities.add(Bundle.TXT_NotTaken(loss)));
        UniqueNames names = new UniqueNames();
        taken.forEach(names::take);
        List<AnnotationTrack> tracks = new ArrayList<>();
        for (AnnotationTrack track : WITHIN.apply(about).tracks()) {
            int highest = track.annotations().stream()
                    .mapToInt(Annotation::channel)
                    .max()
                    .orElse(0);
            if (highest >= recording.channels()) {
                oddities.add(Bundle.TXT_NoChannel(track.name(), highest + 1));
            }
            String free = names.take(taken.contains(track.name()) ? named(track.name(), source) : track.name());
            if (!free.equals(track.name())) {
                oddities.add(Bundle.TXT_NameTaken(track.name(), free));
            }
            tracks.add(named(track, free));
        }
        return new ImportPlan(tracks, oddities);
    }

    /** The document of a file that is about a recording, going by its name; the only one if there is one. */
    static Optional<ExchangedAnnotations> about(List<ExchangedAnnotations> documents, Recording recording) {
        if (documents.size() == 1) {
            return Optional.of(documents.get(0));
        }
        String stem = stem(recording.path().getFileName().toString());
        return documents.stream()
                .filter(document -> stem(document.recording().fileName()).equals(stem))
                .findFirst();
    }

    /** Adds some of the tracks, after those that are there, as one step. */
    Operation operation(Set<Integer> chosen) {
        List<Operation> additions = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            if (chosen.contains(i)) {
                additions.add(new AddTrack(tracks.get(i), Integer.MAX_VALUE));
            }
        }
        return new Several(CommandKind.ADD_TRACK, additions);
    }

    private static String named(String track, String source) {
        return track + " (" + stem(source) + ")";
    }

    private static AnnotationTrack named(AnnotationTrack track, String name) {
        return new AnnotationTrack(
                name,
                track.kind(),
                track.content(),
                track.provenance(),
                track.vocabulary(),
                track.channels(),
                track.annotations());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
