// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.feature.Deltas;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.Mfcc;
import org.speechemotion.model.network.NetworkShape.Pooling;
import org.speechemotion.model.network.NetworkStream.Input;

class StreamInputTest {

    private static final int BANDS = 10;
    private static final int COLUMNS = 13;

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = TorchEngine.newManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static FrameMatrix bands(FrameMatrix frames) {
        float[] values = new float[frames.frames() * BANDS];
        for (int frame = 0; frame < frames.frames(); frame++) {
            System.arraycopy(frames.values(), frame * COLUMNS, values, frame * BANDS, BANDS);
        }
        return new FrameMatrix(frames.frames(), BANDS, frames.frameStep(), values);
    }

    private NDArray planes(Input input, int coefficients, FrameMatrix... clips) {
        int stride = input == Input.WAVEFORM ? COLUMNS : 1;
        NetworkStream.ConvolutionLayer layer =
                new NetworkStream.ConvolutionLayer(1, List.of(1, 1), List.of(stride, 1), null, 1, false);
        NetworkStream stream = new NetworkStream(input, coefficients, List.of(layer), null);
        NetworkSettings settings =
                new NetworkSettings(COLUMNS, BANDS, 2, new NetworkShape(List.of(stream), null, Pooling.MEAN, 0, 0));
        Batch batch = Batch.of(List.of(clips), 1);
        StreamInput streamInput = new StreamInput(stream, settings);
        NDArray planes = streamInput.planes(batch.features(manager), batch.padding());
        Shape told = streamInput.shape(batch.frames(), COLUMNS);
        assertThat(planes.getShape()).isEqualTo(new Shape(clips.length, told.get(1), told.get(2), told.get(3)));
        return planes;
    }

    private static float[] plane(NDArray planes, int clip, int plane, int frames) {
        return planes.get(clip + ", " + plane + ", :" + frames).toFloatArray();
    }

    @Test
    void melIsTheFirstColumnsAndVoiceTheOthers() {
        FrameMatrix clip = RandomArrays.clip(6, COLUMNS, 1);
        assertThat(plane(planes(Input.MEL, 0, clip), 0, 0, 6))
                .containsExactly(bands(clip).values());
        float[] voice = plane(planes(Input.VOICE, 0, clip), 0, 0, 6);
        assertThat(voice).hasSize(18);
        assertThat(voice[4]).isEqualTo(clip.at(1, BANDS + 1));
    }

    @Test
    void mfccAreThoseOfTheMelBands() {
        FrameMatrix clip = RandomArrays.clip(6, COLUMNS, 1);
        float[] expected = Mfcc.of(bands(clip), 5, Double.POSITIVE_INFINITY).values();
        assertThat(plane(planes(Input.MFCC, 5, clip), 0, 0, 6)).containsExactly(expected, within(1e-5f));
    }

    @Test
    void slopesAreThoseOfEachClipByItself() {
        FrameMatrix clip = RandomArrays.clip(7, COLUMNS, 1);
        FrameMatrix longer = RandomArrays.clip(12, COLUMNS, 2);
        NDArray planes = planes(Input.MEL_DELTAS, 0, clip, longer);
        for (int i = 0; i < 2; i++) {
            FrameMatrix mel = bands(i == 0 ? clip : longer);
            FrameMatrix slope = Deltas.of(mel, 2);
            assertThat(plane(planes, i, 0, mel.frames())).containsExactly(mel.values());
            assertThat(plane(planes, i, 1, mel.frames())).containsExactly(slope.values(), within(1e-5f));
            assertThat(plane(planes, i, 2, mel.frames()))
                    .containsExactly(Deltas.of(slope, 2).values(), within(1e-5f));
        }
        // After the end of the shorter clip there is nothing.
        assertThat(planes.get("0, :, 7:").abs().max().getFloat()).isZero();
    }

    @Test
    void aWaveformIsTheFramesOneAfterTheOther() {
        FrameMatrix clip = RandomArrays.clip(3, COLUMNS, 1);
        assertThat(planes(Input.WAVEFORM, 0, clip).toFloatArray()).containsExactly(clip.values());
    }
}
