package org.chainmark.exercises.open.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainmark.suite.Member;
import org.junit.jupiter.api.Test;

/** The template is kept in three places: with students, in the exercise, and as the sample that was not started. */
class TemplateTest {
    private static final Path REPOSITORY = Path.of("..", "..");
    private static final Path TEMPLATE = REPOSITORY.resolve("student-template/src/main/java");

    /** ISO 8859-1 keeps every byte. */
    private static Map<String, String> bytesByPath(Path sources) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(sources)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                String path = sources.relativize(file).toString().replace('\\', '/');
                files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** The template's files of this exercise; those of others lie beside them. */
    private static Map<String, String> ofTheEngine() throws IOException {
        Map<String, String> files = bytesByPath(TEMPLATE);
        files.keySet().removeIf(path -> !path.startsWith("autograd/"));
        return files;
    }

    @Test
    void theExerciseHoldsEveryFileOfTheTemplate() throws IOException {
        Map<String, String> decoded = new TreeMap<>(new EngineExercise().template());
        decoded.replaceAll(
                (path, text) -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));

        assertThat(decoded).isEqualTo(ofTheEngine());
    }

    @Test
    void theSampleThatWasNotStartedIsTheTemplate() throws IOException {
        Path sample = REPOSITORY.resolve("exercises/samples/not-started/src/main/java");

        assertThat(bytesByPath(sample)).isNotEmpty().isEqualTo(ofTheEngine());
    }

    @Test
    void theTemplateHasEveryMemberOfTheContract() throws IOException {
        String source = Files.readString(TEMPLATE.resolve("autograd/Value.java"));

        for (Class<?> contract : new EngineExercise().contracts()) {
            assertThat(contract.getMethods())
                    .allSatisfy(method -> assertThat(source).contains("not written yet: " + memberOf(method)));
        }
    }

    private static String memberOf(Method method) {
        return new Member(method).signature().replaceFirst("^(Value\\.|new )", "");
    }
}
