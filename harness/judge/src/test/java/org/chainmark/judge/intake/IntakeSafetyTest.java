package org.chainmark.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chainmark.judge.intake.IntakeResult.NotStarted;
import org.chainmark.judge.intake.IntakeResult.Refused;
import org.chainmark.judge.intake.IntakeResult.Sources;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeSafetyTest {
    private static final String WORK = "package autograd; class Value {}";
    private static final IntakeRules RULES = new IntakeRules(
            "autograd",
            Map.of(
                    "autograd/Value.java",
                    "package autograd;",
                    "autograd/Node.java",
                    "package autograd; interface Node {}"),
            Set.of("autograd/Node.java"));
    private static final IntakeLimits SMALL = new IntakeLimits(3, 100, 200, 2, 20);

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src",
                "src/main",
                "src/main/java",
                "src/main/java/autograd",
                "src/main/java/autograd/Value.java",
                "src/main/java/autograd/ops",
                "wrapper",
                "Value.java"
            })
    void refusesALinkAndNeverShowsWhatItPointsAt(String link) throws IOException {
        String secret = "package autograd; class Value { String secret = \"hunter2\"; }";
        Path target = link.endsWith(".java") ? elsewhere.resolve("secret.txt") : elsewhere;
        Files.writeString(elsewhere.resolve("secret.txt"), secret);
        Files.writeString(elsewhere.resolve("Value.java"), secret);
        Path place = folder.resolve(link);
        Files.createDirectories(place.getParent());
        Files.createSymbolicLink(place, target);
        Path followed = link.endsWith(".java") ? place : place.resolve("Value.java");
        assertThat(followed).as("whoever follows the link").content().contains("hunter2");

        IntakeResult result = new Intake(RULES).take(folder);

        assertThat(result)
                .isEqualTo(new Refused(List.of(Fact.of("intake.symlink").with("path", link))));
        assertThat(result.toString()).doesNotContain("hunter2");
    }

    @Test
    void refusesASubmissionThatIsItselfALink() throws IOException {
        Files.writeString(elsewhere.resolve("Value.java"), WORK);
        Path link = Files.createSymbolicLink(folder.resolve("alice"), elsewhere);

        assertThat(new Intake(RULES).take(link))
                .isEqualTo(new Refused(List.of(Fact.of("intake.symlink").with("path", "alice"))));
    }

    @Test
    void aLinkThatWouldNotBeTakenAnywayDoesNoHarm() throws IOException {
        write("autograd/Value.java", WORK);
        Files.createSymbolicLink(folder.resolve("autograd/.#Value.java"), Path.of("alice@host.1"));
        Files.createSymbolicLink(folder.resolve("bin"), elsewhere);

        assertThat(sources().files()).containsOnlyKeys("autograd/Value.java", "autograd/Node.java");
    }

    @Test
    @Timeout(10)
    void aPipeIsNotRead() throws Exception {
        write("autograd/Value.java", WORK);
        assumeTrue(makesPipe(folder.resolve("autograd/Pipe.java")), "this machine has no mkfifo");

        assertThat(sources().files()).containsOnlyKeys("autograd/Value.java", "autograd/Node.java");
    }

    @Test
    void protectedFilesComeFromTheTemplate() throws IOException {
        write("autograd/Value.java", WORK);
        Files.write(folder.resolve("autograd/Node.java"), new byte[] {(byte) 0xff});

        Sources sources = sources();

        assertThat(sources.files()).containsEntry("autograd/Node.java", "package autograd; interface Node {}");
        assertThat(sources.notices()).containsExactly(Fact.of("intake.restored").with("path", "autograd/Node.java"));
    }

    @Test
    void anUnchangedProtectedFileIsNotWorthANotice() throws IOException {
        write("autograd/Value.java", WORK);
        write("autograd/Node.java", "package autograd; interface Node {}\r\n");

        assertThat(sources().notices()).isEmpty();
    }

    @Test
    void aChangedProtectedFileAloneIsNotAStart() throws IOException {
        write("autograd/Value.java", "package autograd;");
        write("autograd/Node.java", "changed");

        assertThat(new Intake(RULES).take(folder)).isEqualTo(new NotStarted());
    }

    @Test
    void saysWhereAFileStopsBeingText() throws IOException {
        byte[] latin1 = "package autograd;\n// Stra\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
        Files.createDirectories(folder.resolve("autograd"));
        Files.write(folder.resolve("autograd/Value.java"), latin1);

        assertThat(problems())
                .containsExactly(Fact.of("intake.notText")
                        .with("path", "autograd/Value.java")
                        .with("line", "2")
                        .with("offset", "25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void aFlatFileInUtf16IsFoundAndSaidNotToBeUtf8(String charset) throws IOException {
        Files.write(folder.resolve("Value.java"), WORK.getBytes(charset));

        assertThat(problems()).extracting(Fact::key).containsExactly("intake.notText");
    }

    @Test
    void refusesACutCharacterAtTheEnd() throws IOException {
        write("autograd/Value.java", "");
        Files.write(folder.resolve("autograd/Value.java"), new byte[] {'a', (byte) 0xc3});

        assertThat(problems())
                .containsExactly(Fact.of("intake.notText")
                        .with("path", "autograd/Value.java")
                        .with("line", "1")
                        .with("offset", "1"));
    }

    @Test
    void refusesNamesThatDifferOnlyInCase() throws IOException {
        write("autograd/Value.java", WORK);
        write("autograd/value.java", WORK);
        write("autograd/node.java", WORK);
        write("autograd/Ops/Add.java", WORK);
        write("autograd/ops/Sub.java", WORK);
        assumeTrue(Files.isRegularFile(folder.resolve("autograd/value.java"))
                && !Files.isSameFile(folder.resolve("autograd/value.java"), folder.resolve("autograd/Value.java")));

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        clash("autograd/value.java", "autograd/Value.java"),
                        clash("autograd/node.java", "autograd/Node.java"),
                        clash("autograd/ops", "autograd/Ops"));
    }

    @Test
    void namesFilesWithControlCharactersSafely() throws IOException {
        Path odd = folder.resolve("autograd/\u001b[31m\u202eValue\n.java");
        write("autograd/Value.java", WORK);
        Files.writeString(odd, WORK);

        assertThat(sources().notices())
                .containsExactly(
                        Fact.of("intake.badName").with("path", "autograd/\\u001b[31m\\u202eValue\\u000a.java"));
    }

    @Test
    void aNameOfInvisibleCharactersIsNoClass() {
        assertThat(PackageWalk.isJavaFile("Val\u200bue.java")).isFalse();
        assertThat(PackageWalk.isJavaFile("\u0412\u0430\u043b.java")).isTrue();
    }

    @Test
    void takesAsMuchAsTheLimitsAllow() throws IOException {
        write("autograd/a/b/A.java", "x".repeat(100));
        write("autograd/B.java", "x".repeat(100));
        write("autograd/C.java", "");

        IntakeResult result = new Intake(RULES, SMALL, FileAccess.DISK).take(folder);

        assertThat(result).isInstanceOf(Sources.class);
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        write("autograd/A.java", "x".repeat(101));

        assertThat(problemWithSmallLimits())
                .isEqualTo(Fact.of("intake.fileTooLarge")
                        .with("path", "autograd/A.java")
                        .with("limit", "100"));
    }

    @Test
    void refusesFilesThatAreTooLargeTogether() throws IOException {
        write("autograd/A.java", "x".repeat(100));
        write("autograd/B.java", "x".repeat(100));
        write("autograd/C.java", "x");

        assertThat(problemWithSmallLimits()).isEqualTo(limit("intake.tooLarge", 200));
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        for (String name : List.of("A", "B", "C", "D")) {
            write("autograd/" + name + ".java", "");
        }

        assertThat(problemWithSmallLimits()).isEqualTo(limit("intake.tooManyFiles", 3));
    }

    @Test
    void refusesFoldersThatAreTooDeep() throws IOException {
        write("autograd/a/b/c/A.java", "");

        assertThat(problemWithSmallLimits())
                .isEqualTo(limit("intake.tooDeep", 2).with("path", "autograd/a/b/c"));
    }

    @Test
    void refusesToLookAtTooManyEntries() throws IOException {
        for (int i = 0; i < 21; i++) {
            write("file" + i + ".txt", "");
        }

        assertThat(problemWithSmallLimits()).isEqualTo(limit("intake.tooManyEntries", 20));
    }

    @Test
    void collectsTheProblemsOfAllFiles() throws IOException {
        write("autograd/A.java", "\0");
        write("autograd/B.java", "x".repeat(300_000));

        assertThat(problems()).extracting(Fact::key).containsExactly("intake.notText", "intake.fileTooLarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "autograd", "autograd/Value.java"})
    void refusesWhatMayNotBeRead(String forbidden) throws IOException {
        write("autograd/Value.java", WORK);
        Path path = folder.resolve(forbidden);
        String name = forbidden.isEmpty() ? folder.getFileName().toString() : forbidden;

        assertThat(new Intake(RULES, IntakeLimits.DEFAULT, new FaultyDisk.Locked(path)).take(folder))
                .isEqualTo(new Refused(List.of(Fact.of("intake.unreadable").with("path", name))));
    }

    @Test
    void aDiskThatFailsIsNotTheStudentsFault() throws IOException {
        write("autograd/Value.java", WORK);

        assertThatThrownBy(() -> new Intake(RULES, IntakeLimits.DEFAULT, new FaultyDisk.Broken()).take(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("disk on fire");
    }

    @Test
    void theTemplateHoldsEveryProtectedFile() {
        assertThatThrownBy(() -> new IntakeRules("autograd", Map.of(), Set.of("autograd/Node.java")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Fact clash(String path, String other) {
        return Fact.of("intake.caseClash").with("path", path).with("other", other);
    }

    private static Fact limit(String key, int limit) {
        return Fact.of(key).with("limit", String.valueOf(limit));
    }

    private Fact problemWithSmallLimits() throws IOException {
        IntakeResult result = new Intake(RULES, SMALL, FileAccess.DISK).take(folder);
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(((Refused) result).problems()).hasSize(1);
        return ((Refused) result).problems().get(0);
    }

    private List<Fact> problems() throws IOException {
        IntakeResult result = new Intake(RULES).take(folder);
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).problems();
    }

    private Sources sources() throws IOException {
        IntakeResult result = new Intake(RULES).take(folder);
        assertThat(result).isInstanceOf(Sources.class);
        return (Sources) result;
    }

    private static boolean makesPipe(Path path) throws InterruptedException {
        try {
            Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).start();
            return mkfifo.waitFor(5, TimeUnit.SECONDS) && mkfifo.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
