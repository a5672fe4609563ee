package org.chainmark.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Starts to check the project in a JVM of its own, and does not wait: {@code report} does, at the end of the build.
 *
 * <p>The judge reads the sources and compiles them itself, so it can start before {@code compile} and run beside it.
 * If Maven stops before {@code report} is reached, because the code does not compile or a plugin fails, the summary is
 * printed at that moment by an {@link EarlyEnd}. So code that compiles never waits for the judge, the compiler's own
 * messages are not held back, and the student's project needs no build extension.
 */
@Mojo(name = "grade", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal
public final class GradeMojo extends AbstractMojo {
    /** The phases of the lifecycle that {@code report} is part of. */
    private static final Set<String> LEAD_TO_REPORT = Set.of("verify", "install", "deploy");

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    /** Where the page and the result go. */
    @Parameter(defaultValue = "${project.build.directory}/chainmark", readonly = true, required = true)
    private File outputDirectory;

    /** Where the student's own tests leave their reports. */
    @Parameter(defaultValue = "${project.build.directory}/surefire-reports", readonly = true, required = true)
    private File testReports;

    /** Ids of the exercises to check, with commas between them; all of them if empty. */
    @Parameter(property = "exercise", defaultValue = "")
    private String exercise = "";

    /** Whether nothing is checked in this build. */
    @Parameter(property = "chainmark.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Chainmark is skipped.");
            return;
        }
        if (!leadsToReport(session.getGoals())) {
            getLog().info("Your work is checked by `mvn verify`.");
            return;
        }
        try {
            JudgeRun run = JudgeRun.start(command(), outputDirectory.toPath());
            OwnTests.Source ownTests = new OwnTests.Source(
                    testReports.toPath(), session.getStartTime().toInstant());
            StudentBuild build = new StudentBuild(run, ownTests, getLog());
            build.storeIn(project);
            EarlyEnd.watch(session.getRequest(), project, build, getLog());
        } catch (IOException e) {
            throw new MojoExecutionException("Chainmark could not be started in " + outputDirectory, e);
        }
    }

    /** {@code mvn test} and what editors run in the background end before {@code report}: nobody would wait. */
    static boolean leadsToReport(List<String> goals) {
        return goals.isEmpty()
                || goals.stream().anyMatch(goal -> LEAD_TO_REPORT.contains(goal) || goal.contains(":report"));
    }

    private List<String> command() {
        List<Path> classPath = pluginArtifacts.stream()
                .map(Artifact::getFile)
                .flatMap(Stream::ofNullable)
                .map(File::toPath)
                .toList();
        List<String> exercises = Stream.ofNullable(exercise)
                .flatMap(ids -> Stream.of(ids.split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        return JudgeCommand.of(classPath, project.getBasedir().toPath(), outputDirectory.toPath(), exercises);
    }
}
