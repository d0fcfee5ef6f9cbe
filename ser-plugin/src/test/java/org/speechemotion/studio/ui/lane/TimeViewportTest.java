// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;

/** Seconds and pixels, zoom and scroll. */
class TimeViewportTest {

    private static final double FINEST = 1.0 / 44_100 / 32;
    private final TimeViewport whole = TimeViewport.whole(100, 1000, FINEST);

    @Test
    void showsTheWholeRecordingAtFirst() {
        assertThat(whole.start()).isZero();
        assertThat(whole.end()).isCloseTo(100, within(1e-9));
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.x(50)).isCloseTo(500, within(1e-9));
        assertThat(whole.time(250)).isCloseTo(25, within(1e-9));
    }

    @Test
    void zoomsAboutThePointer() {
        TimeViewport zoomed = whole.zoomed(4, 300);
        assertThat(zoomed.time(300)).isCloseTo(30, within(1e-9));
        assertThat(zoomed.secondsPerPixel()).isCloseTo(0.025, within(1e-12));
        assertThat(zoomed.zoomed(0.25, 300).isWhole()).isTrue();
    }

    @Test
    void keepsThePointerInPlaceDownToSingleSamplesOfEightHours() {
        TimeViewport view = TimeViewport.whole(8 * 3600, 1500, FINEST);
        double time = view.time(1234);
        for (int i = 0; i < 200; i++) {
            view = view.zoomed(1.25, 1234);
        }
        assertThat(view.secondsPerPixel()).isEqualTo(FINEST);
        assertThat(view.time(1234)).isCloseTo(time, within(1e-6));
    }

    @Test
    void staysInsideTheRecording() {
        TimeViewport zoomed = whole.zoomed(10, 0);
        assertThat(zoomed.scrolled(-500).start()).isZero();
        assertThat(zoomed.scrolled(1e9).end()).isCloseTo(100, within(1e-9));
        assertThat(zoomed.scrolled(1e9).start()).isCloseTo(90, within(1e-9));
        assertThat(whole.zoomed(0.1, 10)).isEqualTo(whole);
    }

    @Test
    void keepsZoomAndStartWhenTheWindowGetsWider() {
        TimeViewport zoomed = whole.zoomed(10, 500);
        TimeViewport wider = zoomed.withWidth(1500);
        assertThat(wider.start()).isEqualTo(zoomed.start());
        assertThat(wider.secondsPerPixel()).isEqualTo(zoomed.secondsPerPixel());
        assertThat(whole.withWidth(1500).isWhole()).isTrue();
    }

    @Test
    void fitsASpanWithRoomOnBothSides() {
        TimeViewport fitted = whole.fittedTo(new TimeSpan(20, 30));
        assertThat(fitted.start()).isBetween(19.0, 20.0);
        assertThat(fitted.end()).isBetween(30.0, 31.0);
    }

    @Test
    void revealsWhatIsNotSeenAndLeavesTheRest() {
        TimeViewport zoomed = whole.zoomed(10, 0);
        assertThat(zoomed.revealing(new TimeSpan(2, 3))).isEqualTo(zoomed);
        TimeViewport later = zoomed.revealing(new TimeSpan(50, 52));
        assertThat(later.start()).isLessThan(50);
        assertThat(later.end()).isBetween(52.0, 54.0);
        TimeViewport back = later.revealing(new TimeSpan(10, 11));
        assertThat(back.start()).isBetween(8.0, 10.0);
        assertThat(zoomed.revealing(new TimeSpan(40, 80)).start()).isCloseTo(40, within(1e-6));
    }

    @Test
    void turnsThePageWhenThePlayheadLeaves() {
        TimeViewport zoomed = whole.zoomed(10, 0);
        assertThat(zoomed.following(9.9)).isEqualTo(zoomed);
        assertThat(zoomed.following(10.01).start()).isBetween(9.0, 10.01);
    }

    @Test
    void bearsARecordingOfNoLength() {
        TimeViewport empty = TimeViewport.whole(0, 800, FINEST);
        assertThat(empty.zoomed(100, 10).secondsPerPixel()).isPositive();
        assertThat(empty.scrolled(10).start()).isNotNegative();
    }
}
