// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.speechemotion.model.label.Emotion;

class BundledModelsTest {

    @Test
    void eachIsSoundSmallAndKnowsWhatItHeard() throws ModelException {
        for (ModelSource source : new BundledModels().models()) {
            ModelFolder model = ModelFolder.open(source);
            assertThat(model.parameters().length).as(model.name()).isLessThan(3_000_000);
            assertThat(model.clips().marks()).as(model.name()).hasSizeGreaterThan(1000);
            assertThat(model.card().training().command()).contains("-o " + model.name());
        }
    }

    @Test
    void oneHeardNothingThatForbidsCommercialUse() throws ModelException {
        ModelCard open = ModelCatalog.find("studio-open").card();
        assertThat(open.training().speakers())
                .isNotEmpty()
                .allMatch(speaker -> speaker.startsWith("CREMA-D/") || speaker.startsWith("EMO-DB/"));
        assertThat(open.emotions()).doesNotContain(Emotion.CALM, Emotion.SURPRISED);
        assertThat(ModelCatalog.find("studio").card().license()).contains("No commercial use");
    }
}
