// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.AUTHOR;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.CLOCK;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.SampleDocuments;

class SchemaTest {

    @TempDir
    private Path folder;

    @Test
    void aProjectOfTheFirstVersionIsBroughtUpToDateAndKeptAsItWas() throws IOException {
        Path file = folder.resolve("old.ses");
        OldProjects.write(file);
        assertThatThrownBy(() -> Project.openReadOnly(file, CLOCK)).hasMessageContaining("older version");
        try (Project project = Project.open(file, AUTHOR, CLOCK)) {
            assertThat(project.recordings().get(0).recording().frames()).isEqualTo(80_000);
            AnnotationDocument document = project.document(1);
            assertThat(SampleDocuments.said(document, 0)).containsExactly("0.5-1.25 happy", "2.0-3.0 sad");
            assertThat(document.tracks()
                            .get(0)
                            .items()
                            .get(0)
                            .annotation()
                            .details()
                            .note())
                    .isEqualTo("laughs");
            project.keepView(1, Map.of("zoom", "2"));
            project.flush();
            assertThat(project.view(1)).containsEntry("zoom", "2");
        }
        Path copy = new Backups(file, CLOCK).all().get(0);
        try (Database old = Database.read(copy)) {
            assertThat(old.<Integer>run(Schema::version)).isEqualTo(1);
        }
        assertThat(Database.isSound(file)).isTrue();
    }

    @Test
    void aProjectOfAVersionToComeIsLeftAlone() throws IOException {
        Path file = folder.resolve("new.ses");
        OldProjects.write(file);
        try (Database database = Database.writeAlone(file)) {
            database.run(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("PRAGMA user_version = " + (Schema.VERSION + 1));
                }
            });
        }
        assertThatThrownBy(() -> Project.open(file, AUTHOR, CLOCK))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("newer version");
    }
}
