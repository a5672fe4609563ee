package org.chainmark.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainmark.judge.compile.Compilation.Compiled;
import org.chainmark.results.Location;
import org.chainmark.suite.Constructs;
import org.chainmark.suite.Member;
import org.chainmark.suite.MethodOrField;
import org.chainmark.suite.SourceOutline;
import org.chainmark.suite.StudentClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place that a diagnosis would point at, in every style of the samples: the text of the line is compared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackwardRulesOfSamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "exercises", "samples");
    private static final Map<String, List<String>> NAMES = Map.of("mul", List.of("*"), "sub", List.of("-"));

    private SubmissionCompiler compiler;

    /** What the exercise expects of the student's class. */
    @StudentClass("autograd.Value")
    interface Node {
        @Constructs
        Node of(double data);

        @MethodOrField
        double data();

        @MethodOrField
        void setData(double data);

        Node mul(Node other);

        Node mul(double other);

        Node sub(Node other);

        Node tanh();

        Node exp();

        void backward();

        void missing();
    }

    @BeforeAll
    void start() throws IOException {
        compiler = new SubmissionCompiler(CompilerOptions.of(1, System.getProperty("java.class.path")));
    }

    @AfterAll
    void stop() throws IOException {
        compiler.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "right-closures | mul | Value.java: public Value mul(Value other) {",
                "right-kahn | mul | Value.java: public Value mul(Value that) {",
                "right-creation-order | mul | Value.java: public Value mul(Value other) {",
                "right-set-and-fields | mul | Value.java: public Value mul(Value other) {",
                "right-set-and-fields | sub | Value.java: public Value sub(Value other) { return this.add(other.neg()); }",
                "right-returned-contributions | tanh | Value.java: public Value tanh() {",
                "right-arrays | exp | Value.java: public Value exp() {",
                "right-switch-string | mul | Value.java: case \"mul\":",
                "right-switch-string | exp | Value.java: case \"exp\":",
                "right-switch-enum | sub | Value.java: case SUB -> {",
                "right-switch-enum | tanh | Value.java: case TANH -> left.grad += grad * (1 - data * data);",
                "right-nested-subclasses | sub | Value.java: void propagate() {",
                "right-nested-subclasses | exp | Value.java: double slope() { return data; }",
                "right-subclass-files | tanh | Tanh.java: void applyChainRule() {",
                "right-subclass-files | exp | Exponential.java: void applyChainRule() {",
                "right-subclass-files | sub | Value.java: public Value sub(Value other) {",
                "overwrite-sub | sub | Value.java: case SUB -> {",
            })
    void theRuleOfAnOperationIsFound(String sample, String operation, String line) throws IOException {
        Map<String, String> sources = sources(sample);
        Class<?>[] types =
                operation.equals("mul") || operation.equals("sub") ? new Class<?>[] {Node.class} : new Class<?>[0];

        assertThat(outline(sources)
                        .locateOperation(
                                Member.of(Node.class, operation, types), NAMES.getOrDefault(operation, List.of())))
                .hasValueSatisfying(found -> assertThat(written(sources, found)).isEqualTo(line));
    }

    @Test
    void overloadsAreToldApart() throws IOException {
        Map<String, String> sources = sources("right-closures");
        SourceOutline outline = outline(sources);

        assertThat(outline.locate(Member.of(Node.class, "mul", Node.class)))
                .hasValueSatisfying(
                        found -> assertThat(written(sources, found)).endsWith("public Value mul(Value other) {"));
        assertThat(outline.locate(Member.of(Node.class, "mul", double.class)))
                .hasValueSatisfying(
                        found -> assertThat(written(sources, found)).endsWith("public Value mul(double other) {"));
    }

    @Test
    void constructorsFieldsAndBackwardAreFound() throws IOException {
        Map<String, String> sources = sources("right-set-and-fields");
        SourceOutline outline = outline(sources);

        assertThat(List.of(
                        Member.of(Node.class, "of", double.class),
                        Member.of(Node.class, "data"),
                        Member.of(Node.class, "setData", double.class),
                        Member.of(Node.class, "backward")))
                .extracting(member -> written(sources, outline.locate(member).orElseThrow()))
                .containsExactly(
                        "Value.java: public Value(double data) {",
                        "Value.java: public double data;",
                        "Value.java: public double data;",
                        "Value.java: public void backward() {");
    }

    @Test
    void whatTheStudentDidNotWriteIsNowhere() throws IOException {
        SourceOutline outline = outline(sources("right-closures"));

        assertThat(outline.locate(Member.of(Node.class, "missing"))).isEmpty();
        assertThat(outline.locateOperation(Member.of(Node.class, "missing"), List.of("mul")))
                .isEmpty();
    }

    private SourceOutline outline(Map<String, String> sources) throws IOException {
        return ((Compiled) compiler.compile(sources)).outline();
    }

    private static Map<String, String> sources(String sample) throws IOException {
        Path root = SAMPLES.resolve(sample).resolve(Path.of("src", "main", "java"));
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return sources;
    }

    /** The text of a line, after the name of its file. */
    private static String written(Map<String, String> sources, Location place) {
        String text = Objects.requireNonNull(sources.get(place.file()))
                .lines()
                .toList()
                .get(place.line() - 1);
        return place.fileName() + ": " + text.strip();
    }
}
