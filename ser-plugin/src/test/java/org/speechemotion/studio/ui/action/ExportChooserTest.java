// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportChooserTest {

    @ParameterizedTest
    @CsvSource({
        "talk, png, talk.png",
        "talk.png, png, talk.png",
        "talk.PNG, png, talk.PNG",
        "talk.png, svg, talk.svg",
        "talk.wav, png, talk.wav.png",
        "talk 1.5, svg, talk 1.5.svg"
    })
    void theNameGetsTheExtensionOfTheKind(String typed, String filter, String expected) {
        ExportChooser chooser = new ExportChooser("", Path.of("folder"), Map.of("png", "pixels", "svg", "lines"));
        ExportChooser.Choice choice = chooser.complete(Path.of("folder", typed), filter);
        assertThat(choice.file()).isEqualTo(Path.of("folder", expected));
        assertThat(choice.extension()).isEqualTo(filter);
    }
}
