// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;

class AnnotatingOptionsTest {

    private final MemoryPreferences preferences = new MemoryPreferences();
    private final AuthorStore store = new AuthorStore(preferences, "ada");

    @Test
    void theAccountsNameIsUsedUntilAnotherIsChosen() {
        assertThat(store.read()).isEqualTo("ada");
        store.write(" Ada \n Lovelace ");
        assertThat(store.read()).isEqualTo("Ada Lovelace");
        store.write("   ");
        assertThat(store.read()).isEqualTo("ada");
        assertThat(new AuthorStore(preferences, "bob").read()).isEqualTo("bob");
    }

    @Test
    void thereIsANameWhereTheAccountHasNone() {
        assertThat(new AuthorStore(preferences, null).read()).isEqualTo("annotator");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        store.write("😀".repeat(150));
        assertThat(store.read()).isEqualTo("😀".repeat(AuthorStore.LONGEST));
    }

    @Test
    void theNameHasRoomHoweverLongTheHintsAre() {
        AnnotatingOptionsPanel page = new AnnotatingOptionsController(store).panel();
        page.setSize(400, 300);
        page.doLayout();
        JTextField field = Arrays.stream(page.getComponents())
                .filter(JTextField.class::isInstance)
                .map(JTextField.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(field.getWidth()).isEqualTo(field.getPreferredSize().width);
        assertThat(field.getClientProperty("JTextField.placeholderText")).isEqualTo("ada");
    }

    @Test
    void thePageShowsAndKeepsTheName() {
        AnnotatingOptionsController page = new AnnotatingOptionsController(store);
        int[] told = {0};
        page.update();
        page.addPropertyChangeListener(event -> told[0]++);
        assertThat(page.panel().author()).isEqualTo("ada");
        assertThat(page.isChanged()).isFalse();
        page.panel().show("Grace");
        assertThat(told[0]).isPositive();
        assertThat(page.isChanged()).isTrue();
        page.applyChanges();
        assertThat(store.read()).isEqualTo("Grace");
        assertThat(page.isChanged()).isFalse();
    }
}
