// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;

class ZoomHistoryTest {

    private final TimeAxis axis = new TimeAxis(TimeViewport.whole(100, 1000, 1e-6));
    private long now;
    private final ZoomHistory history = new ZoomHistory(axis, () -> now);

    private void zoomTo(double from, double to) {
        now += 5000;
        axis.change(view -> view.fittedTo(new TimeSpan(from, to)));
    }

    @Test
    void goesBackAndForth() {
        TimeViewport whole = axis.view();
        zoomTo(10, 20);
        TimeViewport first = axis.view();
        zoomTo(12, 13);
        TimeViewport second = axis.view();
        history.previous();
        assertThat(axis.view()).isEqualTo(first);
        history.previous();
        assertThat(axis.view()).isEqualTo(whole);
        assertThat(history.hasPrevious()).isFalse();
        history.previous();
        assertThat(axis.view()).isEqualTo(whole);
        history.next();
        history.next();
        assertThat(axis.view()).isEqualTo(second);
        assertThat(history.hasNext()).isFalse();
    }

    @Test
    void theTurnsOfAWheelAreOneZoom() {
        TimeViewport whole = axis.view();
        for (int turn = 0; turn < 10; turn++) {
            now += 100;
            axis.show(axis.view().zoomed(1.25, 300));
        }
        history.previous();
        assertThat(axis.view()).isEqualTo(whole);
    }

    @Test
    void scrollingIsNoZoomButIsKeptWithTheView() {
        zoomTo(10, 20);
        axis.show(axis.view().scrolled(500));
        TimeViewport scrolled = axis.view();
        zoomTo(50, 51);
        history.previous();
        assertThat(axis.view()).isEqualTo(scrolled);
    }

    @Test
    void aWindowThatWasResizedKeepsItsWidth() {
        zoomTo(10, 20);
        axis.change(view -> view.withWidth(500));
        history.previous();
        assertThat(axis.view().width()).isEqualTo(500);
        assertThat(axis.view().isWhole()).isTrue();
    }

    @Test
    void aNewZoomEndsTheWayForward() {
        zoomTo(10, 20);
        history.previous();
        zoomTo(30, 40);
        assertThat(history.hasNext()).isFalse();
    }
}
