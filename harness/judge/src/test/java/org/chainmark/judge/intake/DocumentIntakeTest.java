package org.chainmark.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chainmark.judge.intake.IntakeResult.NotStarted;
import org.chainmark.judge.intake.IntakeResult.Refused;
import org.chainmark.judge.intake.IntakeResult.Texts;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIntakeTest {
    private static final String TEMPLATE = "# Notes\n\n_Your answer:_\n";
    private static final String WORK = "# Notes\n\nBoth paths add up.\n";
    private static final Map<String, String> DOCUMENTS = Map.of("NOTES.md", TEMPLATE, "POSTMORTEM.md", TEMPLATE);

    private final DocumentIntake intake = new DocumentIntake(DOCUMENTS, false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"NOTES.md", "notes.md", "alice_123/NOTES.md"})
    void aDocumentIsTakenFromTheSubmissionOrOneLevelDown(String place) throws IOException {
        write("src/main/java/autograd/Value.java", "package autograd;");
        write(place, WORK);

        assertThat(intake.take(folder)).isEqualTo(new Texts(Map.of("NOTES.md", WORK), Map.of()));
    }

    @Test
    void whatIsNotAskedForIsNotTaken() throws IOException {
        write("NOTES.md", WORK);
        write("SECRET.md", "x");
        Files.createDirectories(folder.resolve("POSTMORTEM.md"));

        assertThat(intake.take(folder)).isEqualTo(new Texts(Map.of("NOTES.md", WORK), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Notes\n\n_Your answer:_\n", "\uFEFF# Notes\r\n\r\n_Your answer:_"})
    void documentsThatEqualTheTemplateAreNotStarted(String text) throws IOException {
        write("NOTES.md", text);

        assertThat(intake.take(folder)).isEqualTo(new NotStarted());
    }

    @Test
    void noDocumentsAreNotStarted() throws IOException {
        write("src/main/java/autograd/Value.java", "package autograd;");

        assertThat(intake.take(folder)).isEqualTo(new NotStarted());
        assertThat(intake.take(folder.resolve("src/main/java/autograd/Value.java")))
                .isEqualTo(new NotStarted());
    }

    @Test
    void oneDocumentThatWasChangedIsEnough() throws IOException {
        write("NOTES.md", TEMPLATE);
        write("POSTMORTEM.md", WORK);

        assertThat(intake.take(folder))
                .isEqualTo(new Texts(Map.of("NOTES.md", TEMPLATE, "POSTMORTEM.md", WORK), Map.of()));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        write("secret.txt", "hunter2");
        Files.createSymbolicLink(folder.resolve("NOTES.md"), folder.resolve("secret.txt"));

        assertThat(intake.take(folder))
                .isEqualTo(new Refused(List.of(Fact.of("intake.symlink").with("path", "NOTES.md"))));
    }

    @Test
    void aDocumentHasToBeTextOfAReasonableSize() throws IOException {
        Files.write(folder.resolve("NOTES.md"), "a\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(keys(intake.take(folder))).containsExactly("intake.notText");

        write("NOTES.md", "x".repeat(64 * 1024 + 1));
        assertThat(keys(intake.take(folder))).containsExactly("intake.documentTooLarge");
    }

    @Test
    void documentsInTwoFoldersAreNotGuessedAt() throws IOException {
        write("one/NOTES.md", WORK);
        write("two/NOTES.md", WORK);

        assertThat(intake.take(folder))
                .isEqualTo(new Refused(List.of(
                        Fact.of("intake.documentsTwice").with("path", "one").with("other", "two"))));
    }

    @Test
    void aSubmissionThatIsNotThereIsSaid() throws IOException {
        assertThat(keys(intake.take(folder.resolve("nobody")))).containsExactly("intake.missing");
    }

    @Test
    void testsAreTakenIfTheExerciseLooksAtThemAndWhatCannotBeReadIsLeftOut() throws IOException {
        write("NOTES.md", WORK);
        write("src/test/java/training/LoopTest.java", "class LoopTest {}");
        write("src/test/java/TopTest.java", "class TopTest {}");
        Files.write(folder.resolve("src/test/java/OddTest.java"), new byte[] {(byte) 0xE9});

        assertThat(new DocumentIntake(DOCUMENTS, true).take(folder))
                .isEqualTo(new Texts(
                        Map.of("NOTES.md", WORK),
                        Map.of("training/LoopTest.java", "class LoopTest {}", "TopTest.java", "class TopTest {}")));
    }

    private static List<String> keys(IntakeResult result) {
        return result instanceof Refused refused
                ? refused.problems().stream().map(Fact::key).toList()
                : List.of();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
