// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.recognize.UnknownEmotionException;
import org.speechemotion.model.store.ModelException;
import org.speechemotion.studio.annotation.SampleAnalyses;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Takes text files for recordings: "talk", "two" and "silence" are analysed as {@link SampleAnalyses} says, "bad" cannot
 * be opened, "late" fails when it is analysed, "bug" meets an error of the program.
 */
final class FakeEngine implements AnalysisEngine, IFactory {

    /** What was asked of the engine, in order. */
    final List<String> log = new ArrayList<>();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type == AnalyzeCommand.class
                ? type.cast(new AnalyzeCommand(this))
                : CommandLine.defaultFactory().create(type);
    }

    @Override
    public List<String> extensions() {
        return List.of("flac", "wav");
    }

    @Override
    public void check(Path recording) throws IOException {
        if (Files.readString(recording).equals("bad")) {
            throw new AudioException(recording, "is no recording");
        }
    }

    @Override
    public RecordingAnalyzer load(String model) throws IOException {
        log.add("load " + model);
        if (model.equals("broken")) {
            throw new ModelException(model, "has another checksum");
        }
        return new RecordingAnalyzer() {
            @Override
            public RecordingAnalysis analyze(
                    Path recording, ChannelSelection channels, AnalysisSettings settings, TaskMonitor monitor)
                    throws IOException {
                log.add("analyze " + recording.getFileName() + " " + channels.kind() + " " + settings);
                FakeEngine.this.check(recording);
                return switch (Files.readString(recording)) {
                    case "talk" -> SampleAnalyses.talk(recording);
                    case "two" -> SampleAnalyses.dialogue(recording);
                    case "silence" -> SampleAnalyses.silence(recording);
                    case "late" -> throw new AudioException(recording, "ends too early");
                    default -> throw new IllegalStateException("a bug");
                };
            }

            @Override
            public void check(AnalysisSettings settings) {
                if (settings.emotions().contains(Emotion.BORED)) {
                    throw new UnknownEmotionException("the model " + model + " does not know bored");
                }
            }

            @Override
            public void close() {
                log.add("close");
            }
        };
    }
}
