// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.TrainingClips;
import org.speechemotion.studio.annotation.SampleAnalyses;

class AnalysisOptionsPanelTest {

    private static final AnalysisOptions OTHER =
            new AnalysisOptions("toy", new AnalysisSettings(4, 0.5, 12.5), ChannelSelection.EACH, 0.35);

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void readsBackWhatItShows() throws Exception {
        onEventThread(() -> {
            AnalysisOptionsPanel panel = panel();
            assertThat(panel.options()).contains(AnalysisOptions.DEFAULT);
            panel.show(OTHER);
            assertThat(panel.options()).contains(OTHER);
            return null;
        });
    }

    @Test
    void readsBackWhatItShowsWhereTheCommaIsDecimal() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        onEventThread(() -> {
            AnalysisOptionsPanel panel = panel();
            panel.show(OTHER);
            assertThat(all(panel, JFormattedTextField.class))
                    .extracting(JFormattedTextField::getText)
                    .containsExactly("4", "0,5", "12,5", "35");
            assertThat(panel.options()).contains(OTHER);
            return null;
        });
    }

    @Test
    void saysAtOnceWhatCannotBeUsed() throws Exception {
        onEventThread(() -> {
            AnalysisOptionsPanel panel = panel();
            JFormattedTextField window = all(panel, JFormattedTextField.class).get(0);
            for (String wrong : List.of("60", "0.4", "", "2.5x", "NaN")) {
                window.setText(wrong);
                assertThat(panel.options()).as(wrong).isEmpty();
                assertThat(panel.message()).isEqualTo("The analysis window must be a number from 0.5 to 30 seconds.");
            }
            window.setText("30");
            JFormattedTextField uncertain =
                    all(panel, JFormattedTextField.class).get(3);
            for (String wrong : List.of("101", "-1", "half")) {
                uncertain.setText(wrong);
                assertThat(panel.options()).as(wrong).isEmpty();
                assertThat(panel.message()).contains("from 0 to 100 percent");
            }
            uncertain.setText("70");
            assertThat(panel.options().orElseThrow().uncertainBelow()).isEqualTo(0.7);
            assertThat(panel.message()).isBlank();
            return null;
        });
    }

    @Test
    void describesTheModelAndSaysWhenItIsGone() throws Exception {
        onEventThread(() -> {
            AnalysisOptionsPanel panel = panel();
            panel.show(OTHER.withModelName("gone"));
            panel.setModels(List.of(toy()));
            assertThat(panel.message()).contains("The model gone is not there any more");
            assertThat(panel.options()).as("it is a warning only").isPresent();
            all(panel, JComboBox.class).get(0).setSelectedItem("toy");
            assertThat(panel.message()).isBlank();
            assertThat(all(panel, JTextArea.class).get(0).getText())
                    .contains(
                            "For tests.",
                            "Emotions: neutral, happy, angry",
                            "License: For tests only",
                            "UAR 60.0% on x (speaker-independent, 5 folds)");
            return null;
        });
    }

    @Test
    void theChoiceStaysWhenTheModelsArrive() throws Exception {
        onEventThread(() -> {
            AnalysisOptionsPanel panel = panel();
            panel.show(OTHER);
            panel.setModels(List.of(toy()));
            assertThat(panel.options()).contains(OTHER);
            return null;
        });
    }

    @Test
    void resetGoesBackToTheDefaults() throws Exception {
        onEventThread(() -> {
            AnalysisOptionsPanel panel = panel();
            panel.show(OTHER);
            all(panel, AbstractButton.class).stream()
                    .filter(button ->
                            button.getText() != null && button.getText().startsWith("Reset"))
                    .findFirst()
                    .orElseThrow()
                    .doClick(0);
            assertThat(panel.options()).contains(AnalysisOptions.DEFAULT);
            return null;
        });
    }

    @Test
    void everyControlHasANameAndAKeyOfItsOwn() throws Exception {
        onEventThread(() -> {
            AnalysisOptionsPanel panel = panel();
            Set<Integer> keys = new HashSet<>();
            List<JLabel> labels = all(panel, JLabel.class).stream()
                    .filter(label -> label.getLabelFor() != null)
                    .toList();
            assertThat(labels).hasSize(6).allSatisfy(label -> {
                assertThat(keys.add(label.getDisplayedMnemonic())).isTrue();
                assertThat(label.getLabelFor().getAccessibleContext().getAccessibleName())
                        .isNotBlank();
            });
            assertThat(all(panel, JRadioButton.class)).hasSize(2).allSatisfy(button -> assertThat(
                            keys.add(button.getMnemonic()))
                    .isTrue());
            return null;
        });
    }

    private static AnalysisOptionsPanel panel() {
        return new AnalysisOptionsPanel(() -> {});
    }

    private static ModelFolder toy() {
        return new ModelFolder("toy", "in a test", SampleAnalyses.CARD, new byte[0], TrainingClips.NONE);
    }

    private static <C> List<C> all(Container parent, Class<C> type) {
        List<C> found = new ArrayList<>();
        for (Component child : parent.getComponents()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Container container) {
                found.addAll(all(container, type));
            }
        }
        return found;
    }

    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            SwingUtilities.invokeAndWait(task);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        return task.get();
    }
}
