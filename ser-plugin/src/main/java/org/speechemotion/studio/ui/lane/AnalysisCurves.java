// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openide.util.RequestProcessor;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.timeline.PosteriorTrack;

/** Curves made in the background from the posteriors of each analysed channel, anew with each analysis. */
final class AnalysisCurves {

    private static final RequestProcessor PROCESSOR = new RequestProcessor("Curves", 1);

    private final LaneDocument document;
    private final Function<PosteriorTrack, float[]> values;
    private final Curves.Coarse coarse;
    private final Consumer<RecordingEvent> listener = this::changed;
    private List<Curves> channels = List.of();
    private RecordingAnalysis madeOf;
    private LaneHost host;

    /**
     * Creates the curves of a document.
     *
     * @param values makes the values of a stretch, row by row with the same number of curves each
     */
    AnalysisCurves(LaneDocument document, Function<PosteriorTrack, float[]> values, Curves.Coarse coarse) {
        this.document = document;
        this.values = values;
        this.coarse = coarse;
    }

    void open(LaneHost laneHost) {
        host = laneHost;
        document.addListener(listener);
        make();
    }

    void close() {
        document.removeListener(listener);
    }

    /** The curves of each analysed channel; none until they are made. */
    List<Curves> channels() {
        return channels;
    }

    /** Whether the curves are those of the present analysis. */
    boolean isComplete() {
        return document.analysis().orElse(null) == madeOf;
    }

    private void changed(RecordingEvent event) {
        if (event instanceof RecordingEvent.AnalysisChanged change && change.resultChanged()) {
            make();
        }
    }

    private void make() {
        RecordingAnalysis analysis = document.analysis().orElse(null);
        if (analysis == null) {
            channels = List.of();
            madeOf = null;
            return;
        }
        PROCESSOR.post(() -> {
            List<Curves> made = new ArrayList<>();
            for (ChannelAnalysis channel : analysis.channels()) {
                made.add(curves(channel));
            }
            EventQueue.invokeLater(() -> {
                if (document.analysis().orElse(null) == analysis) {
                    channels = List.copyOf(made);
                    madeOf = analysis;
                    host.changed();
                }
            });
        });
    }

    private Curves curves(ChannelAnalysis channel) {
        int count = 1;
        List<Curves.Stretch> stretches = new ArrayList<>();
        for (PosteriorTrack track : channel.posteriors()) {
            if (track.steps() > 0) {
                float[] made = values.apply(track);
                count = made.length / track.steps();
                stretches.add(new Curves.Stretch(track.span(), track.firstTime(), track.step(), made));
            }
        }
        return new Curves(count, stretches, coarse);
    }
}
