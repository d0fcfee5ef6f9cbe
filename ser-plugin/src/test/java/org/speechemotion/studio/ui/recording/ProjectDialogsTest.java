// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.annotation.store.GoodCopy;
import org.speechemotion.studio.annotation.store.Salvage;
import org.speechemotion.studio.testing.EnglishNumbers;

/** What a person is told of a damaged project. */
@EnglishNumbers
class ProjectDialogsTest {

    private final GoodCopy copy = new GoodCopy(
            Path.of("copy.ses"),
            LocalDateTime.of(2026, 3, 1, 10, 45).atZone(ZoneId.systemDefault()).toInstant(),
            new Salvage.Found(1, 2, 25));

    @Test
    void eachChoiceSaysWhatItHoldsAndWhenItWasMade() {
        String text = ProjectDialogs.contents(Optional.of(copy), Optional.of(new Salvage.Found(2, 1, 3100)));
        String[] lines = text.split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0])
                .contains("10:45")
                .contains("2026")
                .endsWith("25 annotations in 2 tracks of one recording.");
        assertThat(lines[1])
                .contains("3,100 annotations in one track of 2 recordings")
                .contains("undo");
    }

    @Test
    void whatThereIsNotIsNotMentioned() {
        assertThat(ProjectDialogs.contents(Optional.of(copy), Optional.empty())).doesNotContain("legible");
        assertThat(ProjectDialogs.contents(Optional.empty(), Optional.of(new Salvage.Found(1, 0, 0))))
                .isEqualTo("Still legible in the damaged file: no annotations in no track of one recording;"
                        + " the steps to undo are lost.");
    }
}
