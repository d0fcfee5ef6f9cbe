// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.example;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.lane.Lane;
import org.speechemotion.studio.ui.lane.LaneCanvas;
import org.speechemotion.studio.ui.lane.LaneDocument;
import org.speechemotion.studio.ui.lane.LaneProvider;

/** Shows the pauses between one stretch of speech and the next, the longer the darker. */
public final class PauseLane implements Lane {

    private final LaneDocument document;

    PauseLane(LaneDocument document) {
        this.document = document;
    }

    /** Brings the lane to every recording window. */
    @ServiceProvider(service = LaneProvider.class, position = 500)
    public static final class Provider implements LaneProvider {
        @Override
        public List<Lane> lanes(LaneDocument document) {
            return List.of(new PauseLane(document));
        }
    }

    @Override
    public String name() {
        return "Pauses";
    }

    @Override
    public int preferredHeight() {
        return 20;
    }

    @Override
    public double stretch() {
        return 0;
    }

    @Override
    public void paint(LaneCanvas canvas) {
        Graphics2D g = canvas.graphics();
        List<TimeSpan> speech = speech();
        for (int i = 1; i < speech.size(); i++) {
            double from = speech.get(i - 1).end();
            double to = speech.get(i).start();
            if (to >= canvas.from() && from <= canvas.to()) {
                int left = (int) canvas.view().x(from);
                int right = (int) canvas.view().x(to);
                g.setColor(
                        to - from < 1 ? canvas.theme().grid() : canvas.theme().muted());
                g.fillRect(left, 4, Math.max(1, right - left), canvas.height() - 8);
            }
        }
    }

    @Override
    public Optional<TimeSpan> itemAt(double time, int y, int height) {
        List<TimeSpan> speech = speech();
        for (int i = 1; i < speech.size(); i++) {
            TimeSpan pause = new TimeSpan(speech.get(i - 1).end(), speech.get(i).start());
            if (pause.contains(time)) {
                return Optional.of(pause);
            }
        }
        return Optional.empty();
    }

    private List<TimeSpan> speech() {
        return document.analysis()
                .map(analysis -> analysis.channels().get(0).speech())
                .orElse(List.of());
    }
}
