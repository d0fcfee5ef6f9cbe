// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. Each rule is also shown to fail on a small program that breaks it. */
class ArchitectureTest {

    private static final String ROOT = "org.speechemotion";
    private static final String DSP = ROOT + ".dsp..";
    private static final String MODEL = ROOT + ".model..";
    private static final String STUDIO = ROOT + ".studio..";
    private static final String UI = ROOT + ".studio.ui..";
    private static final String CLI = ROOT + ".studio.cli..";
    private static final String REPORT = ROOT + ".studio.report..";

    /** The rules by name, so that a failure says which one and the counter-examples find theirs. */
    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "signals know neither models nor windows",
                    noClasses()
                            .that()
                            .resideInAPackage(DSP)
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(MODEL, STUDIO))),
            Map.entry(
                    "models know no windows",
                    noClasses().that().resideInAPackage(MODEL).should().dependOnClassesThat(resideInAPackage(STUDIO))),
            Map.entry(
                    "sessions are made of clips and know no networks",
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + ".model.session..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(
                                    ROOT + ".model.network..",
                                    ROOT + ".model.store..",
                                    ROOT + ".model.recognize..",
                                    ROOT + ".model.evaluate..",
                                    ROOT + ".model.train.."))),
            Map.entry(
                    "inside the studio the arrows run from the windows to the annotations",
                    layeredArchitecture()
                            .consideringOnlyDependenciesInAnyPackage(STUDIO)
                            .withOptionalLayers(true)
                            .layer("ui")
                            .definedBy(UI)
                            .layer("services")
                            .definedBy(CLI, REPORT, ROOT + ".studio.exchange..", ROOT + ".studio.agreement..")
                            .layer("annotation")
                            .definedBy(ROOT + ".studio.annotation..")
                            .whereLayer("ui")
                            .mayNotBeAccessedByAnyLayer()
                            .whereLayer("services")
                            .mayOnlyBeAccessedByLayers("ui")
                            .whereLayer("annotation")
                            .mayOnlyBeAccessedByLayers("services", "ui")),
            Map.entry(
                    "only the windows know Swing and the NetBeans Platform",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(UI)
                            .should()
                            .dependOnClassesThat(
                                    resideInAnyPackage("javax.swing..", "org.openide..", "org.netbeans.."))),
            Map.entry(
                    "only the windows and the pictures in reports know AWT",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(UI, REPORT)
                            .should()
                            .dependOnClassesThat(resideInAPackage("java.awt.."))),
            Map.entry(
                    "reports draw without a display",
                    noClasses()
                            .that()
                            .resideInAPackage(REPORT)
                            .should()
                            .dependOnClassesThat(assignableTo("java.awt.Component")
                                    .or(assignableTo("java.awt.Toolkit"))
                                    .or(resideInAnyPackage(
                                            "java.awt.event..", "java.awt.dnd..", "java.awt.datatransfer..")))
                            .allowEmptyShould(true)),
            Map.entry(
                    "packages form no circles",
                    slices().matching(ROOT + ".(**)").should().beFreeOfCycles()),
            Map.entry(
                    "only the audio package decodes with FFmpeg",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + ".dsp.audio..")
                            .should()
                            .dependOnClassesThat(resideInAPackage("org.bytedeco.."))),
            Map.entry(
                    "only the models know DJL",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(MODEL)
                            .should()
                            .dependOnClassesThat(resideInAPackage("ai.djl.."))),
            Map.entry(
                    "only the command line parses arguments",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(CLI)
                            .should()
                            .dependOnClassesThat(resideInAPackage("picocli.."))),
            Map.entry(
                    "only the store knows SQL",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + ".studio.annotation.store..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.sqlite.."))),
            Map.entry(
                    "nothing talks to a network",
                    noClasses()
                            .should()
                            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                                    .or(assignableTo("java.net.Socket"))
                                    .or(assignableTo("java.net.ServerSocket"))
                                    .or(assignableTo("java.net.DatagramSocket"))
                                    .or(assignableTo(URLConnection.class)))
                            .orShould()
                            .callMethod("java.net.URL", "openStream")),
            Map.entry(
                    "only the command line ends the process",
                    noClasses()
                            .that(not(resideInAPackage(CLI)))
                            .should()
                            .callMethod(System.class, "exit", int.class)
                            .orShould()
                            .callMethod(Runtime.class, "exit", int.class)
                            .orShould()
                            .callMethod(Runtime.class, "halt", int.class)),
            Map.entry(
                    "outside the windows nothing is written with the digits and letters of the machine's language",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(UI)
                            .should()
                            .callMethod(String.class, "format", String.class, Object[].class)
                            .orShould()
                            .callMethod(String.class, "formatted", Object[].class)
                            .orShould()
                            .callMethod(String.class, "toLowerCase")
                            .orShould()
                            .callMethod(String.class, "toUpperCase")
                            .orShould()
                            .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                            .orShould()
                            .callMethod(PrintStream.class, "format", String.class, Object[].class)
                            .orShould()
                            .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
                            .orShould()
                            .callMethod(PrintWriter.class, "format", String.class, Object[].class)
                            .orShould()
                            .callConstructor(DecimalFormat.class, String.class))));

    private static JavaClasses classes;

    @BeforeAll
    static void readTheThreeModules() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    static Stream<String> ruleNames() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void holds(String rule) {
        RULES.get(rule).check(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.speechemotion.dsp", "org.speechemotion.model", "org.speechemotion.studio"})
    void seesTheClassesOfEveryModule(String module) {
        assertThat(classes.stream().filter(type -> type.getPackageName().startsWith(module + ".")))
                .hasSizeGreaterThan(3);
    }

    @Test
    void everyRuleHasACounterExample() {
        assertThat(counterExamples()
                        .map(example -> (String) example.get()[0])
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(RULES.keySet());
    }

    @ParameterizedTest
    @MethodSource("counterExamples")
    void failsWhenItIsBroken(String rule, List<String> sources, @TempDir Path folder) throws IOException {
        JavaClasses broken = compile(sources, folder);
        assertThat(RULES.get(rule).evaluate(broken).hasViolation())
                .as("'%s' is broken by %s", rule, sources)
                .isTrue();
    }

    static Stream<Arguments> counterExamples() {
        return Stream.of(
                broken(
                        "signals know neither models nor windows",
                        user("dsp.audio", "model.label"),
                        used("model.label")),
                broken("signals know neither models nor windows", user("dsp", "studio.ui"), used("studio.ui")),
                broken("models know no windows", user("model.train", "studio.cli"), used("studio.cli")),
                broken(
                        "sessions are made of clips and know no networks",
                        user("model.session", "model.network"),
                        used("model.network")),
                broken(inside(), user("studio.annotation", "studio.exchange"), used("studio.exchange")),
                broken(inside(), user("studio.annotation", "studio.ui.lane"), used("studio.ui.lane")),
                broken(inside(), user("studio.agreement", "studio.ui"), used("studio.ui")),
                broken(inside(), user("studio.annotation.edit", "studio.agreement"), used("studio.agreement")),
                broken(inside(), user("studio.cli", "studio.ui.train"), used("studio.ui.train")),
                broken(inside(), user("studio.report", "studio.ui"), used("studio.ui")),
                broken(inside(), user("studio.exchange", "studio.ui.review"), used("studio.ui.review")),
                broken("only the windows know Swing and the NetBeans Platform", holder("dsp", "javax.swing.JLabel")),
                broken(
                        "only the windows know Swing and the NetBeans Platform",
                        holder("studio.report", "org.openide.util.Lookup")),
                broken("only the windows and the pictures in reports know AWT", holder("model", "java.awt.Color")),
                broken("reports draw without a display", holder("studio.report", "java.awt.Frame")),
                broken("reports draw without a display", holder("studio.report", "java.awt.event.KeyEvent")),
                broken(
                        "packages form no circles",
                        user("model.train", "model.store"),
                        user("model.store", "model.train")),
                broken("packages form no circles", user("dsp", "dsp.audio"), user("dsp.audio", "dsp")),
                broken(
                        "only the audio package decodes with FFmpeg",
                        holder("dsp.pitch", "org.bytedeco.javacpp.Pointer")),
                broken("only the models know DJL", holder("studio.ui", "ai.djl.ndarray.NDArray")),
                broken("only the command line parses arguments", holder("studio.report", "picocli.CommandLine")),
                broken("only the store knows SQL", holder("studio.annotation.edit", "java.sql.Connection")),
                broken("nothing talks to a network", holder("studio.ui", "java.net.http.HttpClient")),
                broken("nothing talks to a network", holder("studio.cli", "java.net.HttpURLConnection")),
                broken("nothing talks to a network", caller("model", "new java.net.URL(\"file:x\").openStream()")),
                broken("only the command line ends the process", caller("studio.ui", "System.exit(1)")),
                broken(machinesLanguage(), caller("studio.exchange.text", "String.format(\"%d\", 1)")),
                broken(machinesLanguage(), caller("dsp", "\"%d\".formatted(1)")),
                broken(machinesLanguage(), caller("model.store", "\"FILE\".toLowerCase()")),
                broken(machinesLanguage(), caller("studio.cli", "System.out.printf(\"%d\", 1)")),
                broken(machinesLanguage(), caller("studio.report", "new java.text.DecimalFormat(\"0.0\")")));
    }

    private static String inside() {
        return "inside the studio the arrows run from the windows to the annotations";
    }

    private static String machinesLanguage() {
        return "outside the windows nothing is written with the digits and letters of the machine's language";
    }

    private static Arguments broken(String rule, String... sources) {
        return Arguments.of(rule, List.of(sources));
    }

    /** The class that {@link #user} uses. */
    private static String used(String folder) {
        return "package %s.%s; public class Broken { }".formatted(ROOT, folder);
    }

    private static String user(String folder, String other) {
        return "package %1$s.%2$s; public class Broken { %1$s.%3$s.Broken other; }".formatted(ROOT, folder, other);
    }

    private static String holder(String folder, String type) {
        return "package %s.%s; public class Broken { %s other; }".formatted(ROOT, folder, type);
    }

    private static String caller(String folder, String call) {
        return "package %s.%s; public class Broken { void run() throws Exception { %s; } }"
                .formatted(ROOT, folder, call);
    }

    private static JavaClasses compile(List<String> sources, Path folder) throws IOException {
        List<String> call = new ArrayList<>(
                List.of("-nowarn", "-proc:none", "-d", folder.resolve("classes").toString()));
        for (String source : sources) {
            String name =
                    source.substring("package ".length(), source.indexOf(';')).replace('.', '/');
            Path file = folder.resolve(name).resolve("Broken.java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            call.add(file.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, call.toArray(String[]::new)))
                .isZero();
        return new ClassFileImporter().importPath(folder.resolve("classes"));
    }
}
