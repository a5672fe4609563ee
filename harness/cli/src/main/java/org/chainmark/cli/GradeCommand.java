package org.chainmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainmark.cli.rubric.RubricException;
import org.chainmark.cli.rubric.RubricMarks;
import org.chainmark.judge.IsolationUnavailableException;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.judge.course.Course;
import org.chainmark.judge.course.CourseCatalogue;
import org.chainmark.judge.course.CourseExercise;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
            "A path is a submission, or a folder in which every folder and every archive is one, or a zip archive of"
                    + " such a folder."
        },
        footer = {"", "Example: chainmark grade my-class --out feedback"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        showDefaultValues = true,
        sortOptions = false,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.NOT_GRADED,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.OK_TEXT, ExitCode.USAGE_TEXT, ExitCode.NOT_GRADED_TEXT})
final class GradeCommand implements Callable<Integer> {
    private final Grader.Factory graders;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            showDefaultValue = Visibility.NEVER,
            description = "A submission, or a folder or archive of submissions.")
    private List<Path> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the pages and results: a new one, an empty one, or that of an earlier run.")
    private Path out = Path.of("feedback");

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions graded at the same time.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Number that random checks are drawn from; the same number gives the same results.")
    private long seed = JudgeOptions.DEFAULT_SEED;

    @ArgGroup
    private IsolationDemand isolation = new IsolationDemand();

    @Option(
            names = "--course",
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description = "Course file that picks exercises and changes points, visibility and limits.")
    private @Nullable Path courseFile;

    @Option(
            names = "--exercise",
            paramLabel = "ID",
            showDefaultValue = Visibility.NEVER,
            description = "Grade this exercise only; may be repeated.")
    private List<String> exercises = List.of();

    @Option(
            names = "--rubric",
            paramLabel = "FILE",
            description = "Table with marks of a person, made with `chainmark rubric`, to be added to the results.")
    private @Nullable Path rubric;

    @Option(
            names = "--allow-pending",
            showDefaultValue = Visibility.NEVER,
            description = "Write " + FeedbackFolder.GRADEBOOK + " also while points wait for a person.")
    private boolean allowPending;

    GradeCommand(Grader.Factory graders) {
        this.graders = graders;
    }

    @Override
    public Integer call() {
        check(jobs >= 1, "--jobs must be at least 1.");
        check(isolation.isPossible(), "--require-isolation must be 1 to " + IsolationDemand.STRONGEST + ".");
        check(!out.toString().isEmpty(), "--out is empty. Does the command name a variable that has no value?");
        RubricMarks marks;
        try {
            marks = marks();
        } catch (RubricException e) {
            e.problems().forEach(problem -> say("--rubric: " + problem));
            return ExitCode.USAGE;
        }
        CourseCatalogue catalogue = CourseCatalogue.find();
        CourseFile course;
        try {
            course = courseFile == null ? CourseFile.NONE : CourseFile.read(courseFile, catalogue);
        } catch (CourseFileException e) {
            e.problems().forEach(problem -> say("--course: " + problem));
            return ExitCode.USAGE;
        }
        Optional<String> unknown = unknownExercise(course.course(), catalogue);
        if (unknown.isPresent()) {
            say(unknown.get());
            return ExitCode.USAGE;
        }
        OrderlyEnd end = new OrderlyEnd();
        try (PrivateFolder unpacked = new PrivateFolder()) {
            return grade(new SubmissionSearch(Folders.DISK, unpacked, out).find(paths), marks, course);
        } finally {
            end.reached();
        }
    }

    private int grade(SubmissionSearch.Found found, RubricMarks marks, CourseFile course) {
        found.problems().forEach(this::say);
        if (found.submissions().isEmpty()) {
            return ExitCode.USAGE;
        }
        Optional<String> objection = new OutputFolder(out).prepare(found.submissions());
        if (objection.isPresent()) {
            say(objection.get());
            return ExitCode.USAGE;
        }
        found.notes().forEach(this::say);
        int code = grade(found.submissions(), marks, course);
        return code == ExitCode.OK && !found.problems().isEmpty() ? ExitCode.USAGE : code;
    }

    /** Said before the output folder is touched. */
    private Optional<String> unknownExercise(Course course, CourseCatalogue catalogue) {
        List<String> known = course.exercises().isEmpty()
                ? List.copyOf(catalogue.checks().keySet())
                : course.exercises().stream().map(CourseExercise::id).toList();
        return exercises.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .map(id -> "There is no exercise `" + id + "`"
                        + (course.exercises().isEmpty() ? "" : " in the course") + "; there is "
                        + String.join(", ", known) + ".");
    }

    private int grade(List<Submission> submissions, RubricMarks marks, CourseFile course) {
        try (Grader grader = open(options(submissions.size(), course.course()))) {
            say("Student code is isolated at level %d (%s)."
                    .formatted(grader.isolation().level(), grader.isolation().mechanism()));
            Grader complete = new CourseGrader(new MarkedGrader(grader, marks), course.reference());
            return grade(submissions, complete, course.language());
        } catch (IsolationUnavailableException e) {
            say(e.getMessage() + ".");
            isolation.advice().forEach(this::say);
            return ExitCode.NOT_GRADED;
        }
    }

    /** More jobs than submissions would only start processes for nothing. */
    private JudgeOptions options(int submissions, Course course) {
        return new JudgeOptions(seed, Math.min(jobs, submissions), isolation.minimum(), exercises, course);
    }

    private Grader open(JudgeOptions options) {
        try {
            return graders.open(options);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int grade(List<Submission> submissions, Grader grader, Locale language) {
        ReportWriter writer = new FeedbackFolder(out, language, allowPending);
        Batch.Summary summary;
        try (Progress progress = progress(submissions.size())) {
            summary = new Batch(grader, writer, jobs, seed).run(submissions, progress);
        } catch (InterruptedException e) {
            say("Ended before everything was graded. Give the same command again to grade all.");
            return ExitCode.NOT_GRADED;
        }
        summary.failures().stream().flatMap(String::lines).forEach(this::say);
        PrintWriter table = spec.commandLine().getOut();
        new ResultTable(summary.graded()).print(table);
        table.printf("%nPages: %s%n", FileName.text(writer.firstPage()));
        table.flush();
        sayWhatWaits(summary.graded());
        return summary.toBeRepeated() ? ExitCode.NOT_GRADED : ExitCode.OK;
    }

    private void sayWhatWaits(List<GradedLine> graded) {
        long waiting =
                graded.stream().filter(line -> line.overview().pending() > 0).count();
        if (waiting > 0) {
            say("%d of %d submissions have points that wait for a person.".formatted(waiting, graded.size())
                    + (allowPending
                            ? " They count as 0 in " + FeedbackFolder.GRADEBOOK + "."
                            : " Therefore there is no " + FeedbackFolder.GRADEBOOK + ": write a table of them with"
                                    + " `chainmark rubric --out rubric.csv " + FileName.text(out) + "`, fill in the"
                                    + " marks and grade again with --rubric, or give --allow-pending."));
        }
    }

    private RubricMarks marks() throws RubricException {
        if (rubric == null) {
            return RubricMarks.none();
        }
        try {
            return RubricMarks.read(Files.readAllBytes(rubric));
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--rubric `" + FileName.text(rubric) + "` cannot be read: " + SystemFailure.reason(e) + ".",
                    e);
        }
    }

    private Progress progress(int total) {
        PrintWriter err = spec.commandLine().getErr();
        return Terminal.isWatched() ? new LiveProgress(err, Wording.ENGLISH, total) : new PlainProgress(err, total);
    }

    private void check(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private void say(String text) {
        spec.commandLine().getErr().println(Wording.ENGLISH.line(text));
    }
}
