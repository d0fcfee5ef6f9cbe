// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreeCommandTest {

    @TempDir
    private Path folder;

    private Path one;
    private Path other;

    @BeforeEach
    void writeFiles() throws IOException {
        one = Files.writeString(folder.resolve("one.csv"), "start,end,emotion\n0,4,neutral\n4,10,angry\n");
        other = Files.writeString(folder.resolve("other.txt"), "0\t5\tneutrality\n5\t8\tanger\n9\t10\tsad\n");
    }

    @Test
    void aPersonReadsFiguresAndTheLongestDisagreements() {
        CommandRun run = CommandRun.of("agree", one.toString(), other.toString(), "--list", "1");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .contains("A: one.csv", "B: other.txt")
                .anyMatch(line -> line.matches("A and B +9.0 s +1.0 s +0.7778 +0.6087 .* 0.3000 +0.3000"))
                .anyMatch(line -> line.matches("Krippendorff's alpha of all +0.595."))
                .contains("  angry      3.0      1.0  1.0", "2 disagreements, 2.0 s")
                .contains("  4.000 - 5.000 s  angry | neutral", "  and 1 shorter ones (-f json lists all)");
    }

    @Test
    void aProgramReadsAll() {
        CommandRun run = CommandRun.of(
                "agree",
                one.toString(),
                other.toString(),
                one.toString(),
                "-f",
                "json",
                "--collar",
                "0.25",
                "--gaps=count");
        assertThat(run.code()).isZero();
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.getAsJsonArray("annotators").get(0).getAsString()).isEqualTo(one.toString());
        assertThat(json.getAsJsonArray("pairs")).hasSize(3);
        assertThat(json.getAsJsonArray("pairs")
                        .get(1)
                        .getAsJsonObject()
                        .get("cohenKappa")
                        .getAsDouble())
                .isEqualTo(1);
        assertThat(json.get("gaps").getAsString()).isEqualTo("count");
        assertThat(json.getAsJsonArray("disagreements")
                        .get(0)
                        .getAsJsonObject()
                        .get("start")
                        .getAsDouble())
                .isEqualTo(4.25);
    }

    @Test
    void wordsThatAreNoEmotionsAreComparedAsTheyAre() throws IOException {
        Files.writeString(one, "start,end,label\n0,4,tense\n4,10,n\n");
        Files.writeString(other, "0\t4\ttense\n4\t10\tneutral\n");
        CommandRun run = CommandRun.of("agree", one.toString(), other.toString());
        assertThat(run.out()).contains("n | neutral").containsPattern("A and B .* -  +-\n");
    }

    @Test
    void whatCannotBeComparedIsSaidInOneLine() throws IOException {
        assertThat(CommandRun.of("agree", one.toString()).code()).isEqualTo(2);
        assertThat(CommandRun.of("agree", one.toString(), other.toString(), "--collar", "-1")
                        .errorLines())
                .singleElement()
                .asString()
                .startsWith("collar must be 0 to 60 s, not -1.0");
        Path none = folder.resolve("none.csv");
        CommandRun missing = CommandRun.of("agree", one.toString(), none.toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.errorLines()).containsExactly(none + ": no such file or folder");
        Files.writeString(none, "start,end,emotion\n1,1,sad\n");
        assertThat(CommandRun.of("agree", one.toString(), none.toString()).errorLines())
                .containsExactly(none + ": has no stretches of time with labels");
    }
}
