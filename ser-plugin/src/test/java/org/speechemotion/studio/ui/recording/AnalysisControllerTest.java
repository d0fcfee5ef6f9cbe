// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.studio.ui.label.Sessions;
import org.speechemotion.studio.ui.lane.AnalysisState;
import org.speechemotion.studio.ui.lane.AnalysisState.Phase;
import org.speechemotion.studio.ui.lane.RecordingEvent.AnalysisChanged;

/** An analysis in the background: result, progress, cancel, failure. */
class AnalysisControllerTest {

    private final Recording recording = new Recording(Path.of("a.wav"), SoundFiles.RATE, 1, 320_000, "WAV");
    private final RecordingDocument document = new RecordingDocument(Sessions.inMemory(recording));
    private final FakeAnalyzer analyzer = new FakeAnalyzer();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final BlockingQueue<AnalysisState> ends = new LinkedBlockingQueue<>();
    private final List<AnalysisState> progress = new CopyOnWriteArrayList<>();
    private final AnalysisController controller = controller(name -> analyzer);

    private AnalysisController controller(AnalyzerSource source) {
        return new AnalysisController(
                document,
                source,
                () -> new AnalysisController.Request("toy", AnalysisSettings.DEFAULT, ChannelSelection.MIX),
                problems::add);
    }

    private void start(AnalysisController which) throws Exception {
        EventQueue.invokeAndWait(() -> {
            document.addListener(event -> {
                if (!(event instanceof AnalysisChanged changed)) {
                    return;
                }
                AnalysisState state = changed.state();
                if (state.phase() == Phase.RUNNING) {
                    progress.add(state);
                } else {
                    ends.add(state);
                }
            });
            which.start();
            which.start();
        });
    }

    private AnalysisState end() throws InterruptedException {
        AnalysisState state = ends.poll(60, TimeUnit.SECONDS);
        assertThat(state).isNotNull();
        return state;
    }

    @Test
    void bringsTheResultToTheDocument() throws Exception {
        start(controller);
        assertThat(analyzer.begun.await(60, TimeUnit.SECONDS)).isTrue();
        analyzer.goOn.countDown();
        assertThat(end()).isEqualTo(AnalysisState.DONE);
        assertThat(document.analysis()).isPresent();
        assertThat(progress.get(0).fraction()).isNegative();
        assertThat(problems).isEmpty();
    }

    @Test
    void stopsWhenItIsCancelled() throws Exception {
        start(controller);
        assertThat(analyzer.begun.await(60, TimeUnit.SECONDS)).isTrue();
        EventQueue.invokeAndWait(controller::cancel);
        assertThat(end()).isEqualTo(AnalysisState.NONE);
        assertThat(document.analysis()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void saysInOneLineWhatWentWrong() throws Exception {
        analyzer.failure = new IOException("a.wav: is cut off");
        analyzer.goOn.countDown();
        start(controller);
        assertThat(end()).isEqualTo(AnalysisState.failed("a.wav: is cut off"));
        EventQueue.invokeAndWait(() -> assertThat(problems).containsExactly("a.wav: is cut off"));
    }

    @Test
    void evenAFaultOfTheProgramIsOneLine() throws Exception {
        analyzer.failure = new IllegalStateException("oops");
        analyzer.goOn.countDown();
        start(controller);
        assertThat(end().phase()).isEqualTo(Phase.FAILED);
        EventQueue.invokeAndWait(() -> assertThat(problems).hasSize(1).allMatch(line -> line.contains("oops")));
    }

    @Test
    void aMissingModelIsOneLineAndItCanBeTriedAgain() throws Exception {
        AnalysisController other = controller(name -> {
            throw new IOException(name + ": there is no such model");
        });
        start(other);
        assertThat(end().message()).isEqualTo("toy: there is no such model");
        EventQueue.invokeAndWait(() -> assertThat(other.isRunning()).isFalse());
    }
}
