package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTestsTest {
    private static final Instant BUILD = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    private Path folder = Path.of("");

    private void report(String name, Instant written, String cases) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite tests=\"x\">" + cases + "</testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(written));
    }

    private OwnTests read() {
        return new OwnTests.Source(folder, BUILD).read();
    }

    @Test
    void countsWhatRanAndNamesWhatFailed() throws IOException {
        report("TEST-autograd.ValueTest.xml", BUILD.plusSeconds(3), """
                <properties><property name="a" value="b"/></properties>
                <testcase name="adds" classname="autograd.ValueTest" time="0.1"/>
                <testcase name="multiplies" classname="autograd.ValueTest">
                  <failure message="expected: &lt;6.0&gt; but was: &lt;5.0&gt;">at …</failure>
                  <system-out><![CDATA[<failure/>]]></system-out>
                </testcase>
                <testcase name="divides" classname="autograd.ValueTest"><error type="x">at …</error></testcase>
                <testcase name="later" classname="autograd.ValueTest"><skipped/></testcase>""");
        report("TEST-autograd.OtherTest.xml", BUILD.plusSeconds(3), """
                <testcase name="" classname="autograd.OtherTest"><error>in a static initialiser</error></testcase>""");

        OwnTests tests = read();

        assertThat(tests.run()).isEqualTo(4);
        assertThat(tests.failed()).containsExactlyInAnyOrder("ValueTest.multiplies", "ValueTest.divides", "OtherTest");
    }

    @Test
    void reportsOfEarlierBuildsDoNotCount() throws IOException {
        report("TEST-Old.xml", BUILD.minusSeconds(60), "<testcase name='a' classname='Old'><failure/></testcase>");
        report("TEST-New.xml", BUILD.minusMillis(600), "<testcase name='a' classname='New'/>");

        assertThat(read()).isEqualTo(new OwnTests(1, List.of()));
    }

    @Test
    void aReportThatIsNoXmlIsAFailure() throws IOException {
        report("TEST-Broken.xml", BUILD, "<testcase name='a' classname='Broken'>");

        assertThat(read().failed()).containsExactly("(TEST-Broken.xml cannot be read)");
    }

    @Test
    void aReportCannotMakeUsReadOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
        Files.writeString(
                folder.resolve("TEST-Evil.xml"),
                "<!DOCTYPE t [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<t><testcase name='a' classname='E'><failure/></testcase>&s;</t>");

        assertThat(read().failed()).isNotEmpty().noneMatch(name -> name.contains("hunter2"));
    }

    @Test
    void withoutReportsThereAreNoTests() {
        assertThat(read()).isEqualTo(OwnTests.NONE);
        assertThat(new OwnTests.Source(folder.resolve("none"), BUILD).read()).isEqualTo(OwnTests.NONE);
    }
}
