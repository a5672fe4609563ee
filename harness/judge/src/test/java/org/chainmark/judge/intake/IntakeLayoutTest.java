package org.chainmark.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmark.judge.intake.IntakeResult.NotStarted;
import org.chainmark.judge.intake.IntakeResult.Refused;
import org.chainmark.judge.intake.IntakeResult.Sources;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeLayoutTest {
    private static final String TEMPLATE = "package autograd;\npublic class Value {}\n";
    private static final String WORK = "package autograd;\npublic class Value { double data; }\n";
    private static final String HELPER = "package autograd;\nclass Helper {}\n";
    private static final String OPS = "package autograd.ops;\npublic class Add {}\n";

    private final Intake intake = new Intake(
            new IntakeRules("autograd", Map.of("autograd/Value.java", TEMPLATE, "autograd/Task.java", "x"), Set.of()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/autograd/",
                "src/autograd/",
                "autograd/",
                "",
                "alice_123/src/main/java/autograd/",
                "alice_123/src/autograd/",
                "alice_123/autograd/",
                "alice_123/",
                "abgabe (1)/"
            })
    void takesThePackageWithHelpersAndSubPackagesFromEveryUsualPlace(String place) throws IOException {
        write(place + "Value.java", WORK);
        write(place + "Helper.java", HELPER);
        write(place + "ops/Add.java", OPS);

        assertThat(intake.take(folder))
                .isEqualTo(new Sources(
                        Map.of(
                                "autograd/Value.java", WORK,
                                "autograd/Helper.java", HELPER,
                                "autograd/ops/Add.java", OPS),
                        List.of()));
    }

    @Test
    void takesAFolderInsideAWrapperEvenIfOtherFoldersStandBesideIt() throws IOException {
        write("__MACOSX/autograd/Value.java", HELPER);
        write(".git/autograd/Value.java", HELPER);
        write("docs/notes.txt", "x");
        write("project/autograd/Value.java", WORK);

        assertThat(files()).containsExactly(Map.entry("autograd/Value.java", WORK));
    }

    @Test
    void takesTheMavenLayoutBeforeAnyOther() throws IOException {
        write("src/main/java/autograd/Value.java", WORK);
        write("autograd/Other.java", HELPER);
        write("Third.java", HELPER);

        assertThat(files()).containsOnlyKeys("autograd/Value.java");
    }

    @Test
    void takesAFolderOfASubPackageOnly() throws IOException {
        write("autograd/ops/Add.java", OPS);

        assertThat(files()).containsOnlyKeys("autograd/ops/Add.java");
    }

    @Test
    void ignoresWhatIsNotAClassOfThePackage() throws IOException {
        write("src/main/java/autograd/Value.java", WORK);
        write("src/main/java/autograd/package-info.java", "package autograd;");
        write("src/main/java/autograd/.hidden.java", WORK);
        write("src/main/java/autograd/notes.txt", "x");
        write("src/main/java/autograd/not-a-package/X.java", WORK);
        write("src/main/java/autograd/folder.java/X.java", WORK);
        write("src/main/java/module-info.java", "module m {}");
        write("src/main/java/other/Other.java", "package other; class Other {}");
        write("src/test/java/autograd/ValueTest.java", "package autograd; class ValueTest {}");
        write("META-INF/services/javax.annotation.processing.Processor", "autograd.Value");
        write("pom.xml", "<project/>");

        assertThat(intake.take(folder)).isEqualTo(new Sources(Map.of("autograd/Value.java", WORK), List.of()));
    }

    @Test
    void takesFromAFlatFolderOnlyFilesThatDeclareThePackage() throws IOException {
        write("Value.java", "\uFEFF/* package other; */ // x\n package autograd ;class Value {}");
        write("Helper.java", HELPER);
        write("Main.java", "class Main {}");
        write("Other.java", "package other; class Other {}");
        write("ops/Wrong.java", "package ops; class Wrong {}");

        assertThat(files()).containsOnlyKeys("autograd/Value.java", "autograd/Helper.java");
    }

    @Test
    void takesASingleFile() throws IOException {
        Path file = write("upload/Value.java", WORK);

        assertThat(intake.take(file)).isEqualTo(new Sources(Map.of("autograd/Value.java", WORK), List.of()));
    }

    @Test
    void refusesASingleFileOfAnotherPackage() throws IOException {
        Path file = write("Value.java", "package other; class Value {}");

        assertThat(problem(file))
                .isEqualTo(Fact.of("intake.wrongPackage")
                        .with("path", "Value.java")
                        .with("package", "autograd")
                        .with("found", "other"));
    }

    @Test
    void refusesASingleFileThatIsNotJava() throws IOException {
        assertThat(problem(write("Value.zip", "PK")))
                .isEqualTo(Fact.of("intake.notAFolder").with("path", "Value.zip"));
    }

    @Test
    void refusesAPathThatDoesNotExist() throws IOException {
        assertThat(problem(folder.resolve("nowhere")))
                .isEqualTo(Fact.of("intake.missing").with("path", "nowhere"));
    }

    @Test
    void refusesAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("bob"));

        assertThat(problem(empty)).isEqualTo(Fact.of("intake.empty").with("path", "bob"));
    }

    @Test
    void saysWhereItLookedForThePackage() throws IOException {
        write("README.md", "x");
        write("src/main/java/autograd/notes.txt", "x");

        assertThat(problem(folder))
                .isEqualTo(Fact.of("intake.noSource")
                        .with("package", "autograd")
                        .with("looked", "src/main/java/autograd, src/autograd, autograd"));
    }

    @Test
    void saysThatTheDeclarationOfThePackageIsMissing() throws IOException {
        write("Value.java", "public class Value {}");

        assertThat(problem(folder))
                .isEqualTo(
                        Fact.of("intake.noPackage").with("path", "Value.java").with("package", "autograd"));
    }

    @Test
    void saysThatAFileIsNamedAsNoClassCanBe() throws IOException {
        write("Value (1).java", WORK);

        assertThat(problem(folder)).isEqualTo(Fact.of("intake.badName").with("path", "Value (1).java"));
    }

    @Test
    void noticesAMisnamedFileBesideAGoodOne() throws IOException {
        write("autograd/Value.java", WORK);
        write("autograd/Value (1).java", WORK);

        assertThat(intake.take(folder))
                .isEqualTo(new Sources(
                        Map.of("autograd/Value.java", WORK),
                        List.of(Fact.of("intake.badName").with("path", "autograd/Value (1).java"))));
    }

    @Test
    void refusesAFolderOfTwoSubmissions() throws IOException {
        write("alice/autograd/Value.java", WORK);
        write("bob/autograd/Value.java", WORK);

        assertThat(problem(folder))
                .isEqualTo(Fact.of("intake.ambiguous")
                        .with("package", "autograd")
                        .with("path", "alice")
                        .with("other", "bob"));
    }

    @Test
    void aPackageMayHaveSeveralLevels() throws IOException {
        Intake deep = new Intake(new IntakeRules("org.example.net", Map.of(), Set.of()));
        write("src/main/java/org/example/net/Net.java", "package org.example.net; class Net {}");

        assertThat(deep.take(folder))
                .isInstanceOfSatisfying(
                        Sources.class,
                        sources -> assertThat(sources.files()).containsOnlyKeys("org/example/net/Net.java"));
    }

    @Test
    void equalFilesAreNotStarted() throws IOException {
        write("autograd/Value.java", "\uFEFF" + TEMPLATE.replace("\n", "\r\n"));

        assertThat(intake.take(folder)).isEqualTo(new NotStarted());
    }

    @Test
    void aFileMoreThanTheTemplateIsAStart() throws IOException {
        write("autograd/Value.java", TEMPLATE);
        write("autograd/Helper.java", HELPER);

        assertThat(files()).containsOnlyKeys("autograd/Value.java", "autograd/Helper.java");
    }

    private Map<String, String> files() throws IOException {
        IntakeResult result = intake.take(folder);
        assertThat(result).isInstanceOf(Sources.class);
        return ((Sources) result).files();
    }

    private Fact problem(Path path) throws IOException {
        IntakeResult result = intake.take(path);
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(((Refused) result).problems()).hasSize(1);
        return ((Refused) result).problems().get(0);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
