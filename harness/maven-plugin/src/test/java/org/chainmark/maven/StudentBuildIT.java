package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.maven.StudentProject.Build;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees of {@code mvn verify}, with a real Maven on the real template. */
class StudentBuildIT {
    /** What a newer JVM says about Maven's own libraries, with which we have nothing to do. */
    private static final String OF_THE_JVM = "WARNING: ";

    private static final String OWN_TEST = "src/test/java/autograd/ValueTest.java";
    private static final String VALUE = "src/main/java/autograd/Value.java";
    private static final String POM = "pom.xml";
    private static final int SUMMARY_LINES = 4;

    /** As students name their folders, where the machine's encoding has these letters at all. */
    private static final String NAME = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                    .newEncoder()
                    .canEncode("ї")
            ? "моя лабораторна №1, її копія"
            : "my lab no 1";

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private StudentProject project;

    @BeforeEach
    void template() throws IOException {
        project = StudentProject.copyOfTemplate(folder.resolve(NAME));
    }

    private static void assertThatOursIsLast(Build build) {
        assertThat(build.beforeMavenSumsUp(SUMMARY_LINES)).anyMatch(line -> line.contains("report.html"));
        assertThat(build.text()).containsIgnoringCase("hidden checks are not run here");
    }

    @Test
    void theTemplateAsItIsIsNotStartedAndFailsNothing() throws IOException, InterruptedException {
        Build build = project.maven("verify");

        assertThat(build.exitCode()).as(build.text()).isZero();
        assertThat(build.text()).containsIgnoringCase("not started");
    }

    @Test
    void aRightEngineSucceeds() throws IOException, InterruptedException {
        Build build = project.withSample("right-closures").maven("verify", "-Dexercise=engine");

        assertThat(build.exitCode()).as(build.text()).isZero();
        assertThatOursIsLast(build);
        assertThat(build.text()).contains("Your own tests: 1 run, all pass.");
        assertThat(project.resolve("target/chainmark/report.html")).isNotEmptyFile();
        assertThat(project.resolve("target/chainmark/result.json")).isNotEmptyFile();
        assertThat(project.resolve("target/chainmark/judge.log")).isEmptyFile();
    }

    @Test
    void everyExerciseIsCheckedInOneGo() throws IOException, InterruptedException {
        Build build = project.withSample("complete")
                .withTestsOf("complete")
                .withDocumentsOf("complete")
                .maven("verify");

        assertThat(build.exitCode()).as(build.text()).isZero();
        assertThatOursIsLast(build);
        assertThat(project.resolve("target/chainmark/report.html"))
                .content()
                .contains("The autograd engine", "Gradient checking", "Backpropagation with matrices")
                .contains("The training loop", "Gradient clipping", "Gradient diagnostics", "The quiz")
                .contains("Tests of your own", "A regression test for the loop")
                .doesNotContain("Not started");
    }

    @Test
    void aSecondRunNeedsNoNetworkAndIsQuietIfAsked() throws IOException, InterruptedException {
        project.withSample("right-closures").maven("verify");

        Build build = project.maven("--offline", "--quiet", "install");

        assertThat(build.exitCode()).as(build.text()).isZero();
        assertThat(build.lines())
                .map(line -> line.replaceAll("\u001B\\[[\\d;]*m", ""))
                .filteredOn(line -> !line.startsWith(OF_THE_JVM))
                .allMatch(String::isBlank);
    }

    @Test
    void aQuietBuildStillSaysWhatToFix() throws IOException, InterruptedException {
        Build build = project.withSample("overwrite-mul").maven("--quiet", "verify");

        assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
        assertThat(build.text()).contains("`mul` assigns its gradient instead of adding to it", "report.html");
    }

    @Test
    void anExerciseThatDoesNotExistIsNamedWithThoseThatDo() throws IOException, InterruptedException {
        Build build = project.withSample("right-closures").maven("verify", "-Dexercise=nonsense");

        assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
        assertThat(build.text()).contains("-Dexercise: there is no exercise 'nonsense'; there is ", "engine");
        assertThat(build.text()).doesNotContain("tell your instructor");
    }

    @Test
    void ownTestsAloneStartNoJudge() throws IOException, InterruptedException {
        Build build = project.withSample("right-closures").maven("test");

        assertThat(build.exitCode()).as(build.text()).isZero();
        assertThat(build.text()).contains("Tests run: 1,", "Your work is checked by `mvn verify`.");
        assertThat(project.resolve("target/chainmark")).doesNotExist();
    }

    /** The bounds are moved up, since no JDK that is too old runs this test. */
    @Test
    void aJdkThatIsTooOldIsSaidInWords() throws IOException, InterruptedException {
        String pom = Files.readString(project.resolve(POM));
        String moved = pom.replace("(,17)", "(,99)").replace("[17,)", "[99,)");

        Build build = project.withFile(POM, moved).maven("verify");

        assertThat(moved).isNotEqualTo(pom);
        assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
        assertThat(build.text())
                .contains("This project needs Java 17 or newer, and Maven runs on Java "
                        + System.getProperty("java.version"));
        assertThat(project.resolve("target/chainmark")).doesNotExist();
    }

    @Test
    void anOverwrittenGradientFailsAndNamesTheOperation() throws IOException, InterruptedException {
        Build build = project.withSample("overwrite-mul").maven("verify");

        assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
        assertThatOursIsLast(build);
        assertThat(build.text()).containsPattern("\\bmul\\b");
        assertThat(project.resolve("target/chainmark/report.html")).content().contains("mul");
    }

    @Test
    void codeThatDoesNotCompileEndsInOurSummary() throws IOException, InterruptedException {
        Files.delete(project.resolve(OWN_TEST));
        Build build = project.withFile(VALUE, "package autograd;\n\npublic class Value {\n    int x = ;\n}\n")
                .maven("verify");

        assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
        assertThatOursIsLast(build);
        List<String> lines = build.lines();
        int compilers = build.text().indexOf("COMPILATION ERROR");
        int ours = build.text().indexOf("Maven stops at `compile`");
        assertThat(compilers).isNotNegative().isLessThan(ours);
        assertThat(lines.stream().skip(lines.indexOf("[ERROR] Maven stops at `compile`; its own message is above.")))
                .anyMatch(line -> line.contains("Value.java") && line.contains("line 4"));
        assertThat(project.resolve("target/chainmark/report.html")).isNotEmptyFile();
    }

    @Test
    void aFailingTestOfTheStudentsOwnEndsInOurSummary() throws IOException, InterruptedException {
        Build build =
                project.withSample("right-closures").withFile(OWN_TEST, """
                        package autograd;

                        import org.junit.jupiter.api.Assertions;
                        import org.junit.jupiter.api.Test;

                        class ValueTest {
                            @Test
                            void oneIsTwo() {
                                Assertions.assertEquals(2, new Value(1).data());
                            }
                        }
                        """).maven("verify");

        assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
        assertThatOursIsLast(build);
        assertThat(build.text()).contains("Your own tests: 1 run, 1 failing: ValueTest.oneIsTwo.");
    }

    @Test
    void aTestOfTheStudentsOwnThatDoesNotCompileEndsInOurSummary() throws IOException, InterruptedException {
        Build build = project.withSample("right-closures")
                .withFile(OWN_TEST, "package autograd; class ValueTest { int x = ; }")
                .maven("verify");

        assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
        assertThatOursIsLast(build);
        assertThat(build.text()).contains("Maven stops at `testCompile`");
    }

    @Test
    void skippingChecksNothing() throws IOException, InterruptedException {
        Build build = project.maven("verify", "-Dchainmark.skip");

        assertThat(build.exitCode()).as(build.text()).isZero();
        assertThat(project.resolve("target/chainmark")).doesNotExist();
    }

    @Test
    void studentsAreGivenNoHiddenSuite() {
        Path ours = Path.of(System.getProperty("chainmark.test.staged", "."), "org", "chainmark");

        assertThat(ours.resolve("chainmark-exercises-open")).isDirectory();
        assertThat(ours.resolve("chainmark-exercises-hidden")).doesNotExist();
    }
}
