package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EarlyEndTest {
    private final List<String> seen = new ArrayList<>();
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenProject project = project("student");

    private final AbstractExecutionListener maven = new AbstractExecutionListener() {
        @Override
        public void mojoFailed(ExecutionEvent event) {
            seen.add("maven: " + event.getMojoExecution().getGoal() + " failed");
        }

        @Override
        public void sessionEnded(ExecutionEvent event) {
            seen.add("maven: session ended");
        }

        @Override
        public void projectSkipped(ExecutionEvent event) {
            throw new IllegalStateException("a listener that throws");
        }
    };

    private final SystemStreamLog log = new SystemStreamLog() {
        @Override
        public void error(CharSequence line) {
            seen.add("ours: " + line);
        }

        @Override
        public void info(CharSequence line) {
            seen.add("ours: " + line);
        }
    };

    @BeforeEach
    void watch(@TempDir Path folder) throws IOException {
        request.setExecutionListener(maven);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        JudgeRun run = JudgeRun.start(List.of(java.toString(), "--version"), folder);
        StudentBuild build = new StudentBuild(run, new OwnTests.Source(folder, Instant.EPOCH), log);
        build.storeIn(project);
        EarlyEnd.watch(request, project, build, log);
    }

    private static MavenProject project(String name) {
        MavenProject project = new MavenProject();
        project.setGroupId("test");
        project.setArtifactId(name);
        project.setVersion("1");
        return project;
    }

    private ExecutionListener listener() {
        return request.getExecutionListener();
    }

    @Test
    void theSummaryComesBeforeMavenSumsUp() {
        listener().mojoFailed(new Event(project, "compile"));
        listener().sessionEnded(new Event(project, "compile"));

        assertThat(seen).contains("ours: Maven stops at `compile`; its own message is above.");
        assertThat(seen).endsWith("maven: compile failed", "maven: session ended");
        assertThat(seen.indexOf("maven: compile failed")).isGreaterThan(2);
    }

    @Test
    void theSummaryIsNotRepeatedWhenReportHasPrintedIt() {
        StudentBuild.of(project).orElseThrow().report();
        seen.clear();

        listener().mojoFailed(new Event(project, "report"));

        assertThat(seen).containsExactly("maven: report failed");
    }

    @Test
    void failuresOfOtherProjectsAreNotOurs() {
        listener().mojoFailed(new Event(project("other"), "compile"));

        assertThat(seen).containsExactly("maven: compile failed");
    }

    @Test
    void aBuildThatEndsWithoutReportSaysNothing() {
        listener().sessionEnded(new Event(project, "compile"));

        assertThat(seen).containsExactly("maven: session ended");
        assertThat(listener()).isSameAs(maven);
    }

    @Test
    void whatMavensListenerThrowsIsPassedOn() {
        assertThatThrownBy(() -> listener().projectSkipped(new Event(project, "compile")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a listener that throws");
    }

    private record Event(MavenProject project, String goal) implements ExecutionEvent {
        @Override
        public Type getType() {
            return Type.MojoFailed;
        }

        @Override
        public MavenSession getSession() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MavenProject getProject() {
            return project;
        }

        @Override
        public MojoExecution getMojoExecution() {
            MojoDescriptor descriptor = new MojoDescriptor();
            descriptor.setGoal(goal);
            return new MojoExecution(descriptor);
        }

        @Override
        public @Nullable Exception getException() {
            return null;
        }
    }
}
