// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;

class CurvesTest {

    private static final double HOURS = 8 * 3600;

    /** Stretches of 4 s every 10 s, all at 0.25 and -0.5, but for one step. */
    private static Curves curves(Curves.Coarse coarse, int peakStretch, int peakStep) {
        List<Curves.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < HOURS / 10; i++) {
            float[] values = new float[80];
            for (int step = 0; step < 40; step++) {
                values[2 * step] = i == peakStretch && step == peakStep ? 0.9f : 0.25f;
                values[2 * step + 1] = -0.5f;
            }
            stretches.add(new Curves.Stretch(new TimeSpan(10.0 * i, 10.0 * i + 4), 10.0 * i + 0.05, 0.1, values));
        }
        return new Curves(2, stretches, coarse);
    }

    @Test
    void theHighestIsLostAtNoZoom() {
        Curves curves = curves(Curves.Coarse.HIGHEST, 1234, 17);
        double time = 12_340 + 0.05 + 1.7;
        for (double zoom = Curves.FINEST_BIN; zoom < 200; zoom *= 1.7) {
            Curves.Bins bins = curves.bins(zoom).orElseThrow();
            int bin = (int) (time / bins.width());
            assertThat(bins.values()[2 * bin]).as("at %s s a pixel", zoom).isEqualTo(0.9f);
            assertThat(bins.values()[2 * bin + 1]).isEqualTo(-0.5f);
        }
    }

    @Test
    void aBinIsAPixelWideOrUpToTwo() {
        Curves curves = curves(Curves.Coarse.HIGHEST, 0, 0);
        assertThat(curves.bins(0.4)).isEmpty();
        for (double zoom = Curves.FINEST_BIN; zoom < HOURS / 1000; zoom *= 1.3) {
            assertThat(curves.bins(zoom).orElseThrow().width()).isBetween(zoom, 2 * zoom);
        }
    }

    @Test
    void meansAreMeansOfWhatIsThere() {
        Curves curves = curves(Curves.Coarse.MEAN, -1, -1);
        for (double zoom : new double[] {0.5, 5, 30}) {
            for (float value : curves.bins(zoom).orElseThrow().values()) {
                assertThat(Float.isNaN(value) || value == 0.25f || value == -0.5f)
                        .isTrue();
            }
        }
    }

    @Test
    void whereNobodySpeaksThereIsNothing() {
        float[] values =
                curves(Curves.Coarse.HIGHEST, 0, 0).bins(0.5).orElseThrow().values();
        assertThat(values[2 * 2]).isEqualTo(0.25f);
        assertThat(values[2 * 12]).isNaN();
    }

    @Test
    void anAnalysisWithoutSpeechHasNoCurves() {
        Curves none = new Curves(1, List.of(), Curves.Coarse.MEAN);
        assertThat(none.bins(1).orElseThrow().values()).isEmpty();
    }
}
