package org.chainmark.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Waits for what {@code grade} started, prints a short summary, and fails while a check or one of the student's own
 * tests fails. A project that was not started fails nothing.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal
public final class ReportMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Whether nothing is checked in this build. */
    @Parameter(property = "chainmark.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            return;
        }
        StudentBuild build = StudentBuild.of(project)
                .orElseThrow(() -> new MojoExecutionException("Nothing was checked yet. Run `mvn verify`."));
        Summary summary = build.report();
        switch (summary.verdict()) {
            case PASSES, NOT_STARTED -> {}
            case FAILS -> throw new MojoFailureException(summary.reason());
            case CHAINMARK_FAILED -> throw new MojoExecutionException(summary.reason());
        }
    }
}
