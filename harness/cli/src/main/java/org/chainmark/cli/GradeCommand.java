package org.chainmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainmark.judge.IsolationUnavailableException;
import org.chainmark.judge.JudgeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chainmark grade}: from arguments to a run, and from what it found to an exit code. */
@Command(
        name = "grade",
        description = {
            "Grades submissions and writes a page for each.",
            "A path is a submission, or a folder in which every folder is one."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        showDefaultValues = true,
        sortOptions = false,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.NOT_GRADED,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.OK_TEXT, ExitCode.USAGE_TEXT, ExitCode.NOT_GRADED_TEXT})
final class GradeCommand implements Callable<Integer> {
    private static final int STRONGEST_ISOLATION = 4;

    private final Grader.Factory graders;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            showDefaultValue = Visibility.NEVER,
            description = "A submission, or a folder of submissions.")
    private List<Path> paths = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the pages and results.")
    private Path out = Path.of("feedback");

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions graded at the same time.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "S", description = "Where random checks are drawn from.")
    private long seed = JudgeOptions.DEFAULT_SEED;

    @Option(
            names = "--require-isolation",
            paramLabel = "N",
            description = "Grade nothing if student code cannot be isolated at this level, 1 to 4.")
    private int minimumIsolation = 1;

    @Option(
            names = "--exercise",
            paramLabel = "ID",
            showDefaultValue = Visibility.NEVER,
            description = "Grade this exercise only; may be repeated.")
    private List<String> exercises = List.of();

    GradeCommand(Grader.Factory graders) {
        this.graders = graders;
    }

    @Override
    public Integer call() throws InterruptedException {
        check(jobs >= 1, "--jobs must be at least 1.");
        check(
                minimumIsolation >= 1 && minimumIsolation <= STRONGEST_ISOLATION,
                "--require-isolation must be 1 to " + STRONGEST_ISOLATION + ".");
        SubmissionSearch.Found found = new SubmissionSearch(Folders.DISK, out).find(paths);
        check(
                found.submissions().stream().noneMatch(this::wouldBeOverwritten),
                "--out `" + out + "` holds submissions. Choose another folder for the results.");
        found.problems().forEach(problem -> err().println(Wording.ENGLISH.line(problem)));
        if (found.submissions().isEmpty()) {
            return ExitCode.USAGE;
        }
        createOut();
        int code = grade(found.submissions());
        return code == ExitCode.OK && !found.problems().isEmpty() ? ExitCode.USAGE : code;
    }

    /** Before anything is graded, so that no work is lost for a mistyped folder. */
    private void createOut() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--out `" + out + "` cannot be made a folder. Choose another one.", e);
        }
    }

    private int grade(List<Submission> submissions) throws InterruptedException {
        try (Grader grader = open(new JudgeOptions(seed, jobs, minimumIsolation, exercises))) {
            err().printf(
                            "Student code is isolated at level %d (%s).%n",
                            grader.isolation().level(), grader.isolation().mechanism());
            return grade(submissions, grader);
        } catch (IsolationUnavailableException e) {
            err().println(e.getMessage());
            return ExitCode.NOT_GRADED;
        }
    }

    private Grader open(JudgeOptions options) {
        try {
            return graders.open(options);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int grade(List<Submission> submissions, Grader grader) throws InterruptedException {
        ReportWriter writer = new FeedbackFolder(out, Locale.ENGLISH);
        Batch.Summary summary;
        try (Progress progress = progress(submissions.size())) {
            summary = new Batch(grader, writer, jobs, seed).run(submissions, progress);
        }
        summary.failures().stream().flatMap(String::lines).forEach(line -> err().println(Wording.ENGLISH.line(line)));
        PrintWriter table = spec.commandLine().getOut();
        new ResultTable(summary.graded(), Wording.ENGLISH).print(table);
        table.printf("%nPages: %s%n", writer.firstPage());
        table.flush();
        return summary.toBeRepeated() ? ExitCode.NOT_GRADED : ExitCode.OK;
    }

    private Progress progress(int total) {
        return ProgressOnTerminal.possible()
                ? new ProgressOnTerminal(total)
                : new PlainProgress(err(), Wording.ENGLISH, total);
    }

    private boolean wouldBeOverwritten(Submission submission) {
        Path results = out.toAbsolutePath().normalize();
        return submission.path().equals(results)
                || submission.path().equals(results.resolve(submission.resultFolder()));
    }

    private void check(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
