package org.chainmark.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.chainmark.judge.ExerciseFaults;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.judge.isolation.IsolationLadder;
import org.chainmark.reports.escape.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code chainmark}. */
@Command(
        name = "chainmark",
        description = "Grades autograd exercises and teaches from what it finds.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.NOT_GRADED,
        footer = {"", "To begin with: chainmark grade FOLDER --out feedback"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.OK_TEXT, ExitCode.USAGE_TEXT, ExitCode.NOT_GRADED_TEXT})
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name and ends the process with its {@linkplain ExitCode exit code}. */
    public static void main(String... arguments) {
        // A library of the judge logs nothing that concerns a reader, and would say that nobody listens.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine command = commandLine(JudgeGrader::open)
                .setOut(Terminal.writer(System.out, "stdout.encoding"))
                .setErr(Terminal.writer(System.err, "stderr.encoding"));
        // Its formats are UTF-8, whatever the terminal is: what it prints goes to a file or another program.
        Objects.requireNonNull(command.getSubcommands().get("report"))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(command.execute(arguments));
    }

    /**
     * The whole command line.
     *
     * @param graders opens the grader of a run; {@link JudgeOptions} are what the arguments ask for
     */
    static CommandLine commandLine(Grader.Factory graders) {
        return new CommandLine(new Main())
                .addSubcommand(new GradeCommand(graders))
                .addSubcommand(new RubricCommand())
                .addSubcommand(ReportCommand.commandLine())
                .addSubcommand(new ExplainCommand(ExerciseFaults::find))
                .addSubcommand(new DoctorCommand(IsolationLadder::survey))
                .registerConverter(Path.class, Main::path)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("`" + argument
                    + "` cannot be the name of a file here. If it has letters other than A to Z, set LC_ALL to a UTF-8"
                    + " locale, such as C.UTF-8, or give the folder above it.");
        }
    }

    /** What is wrong stays in view: the whole help is only for one who gave nothing. */
    private static int misused(ParameterException misuse, String... arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(TerminalText.line(String.valueOf(misuse.getMessage())));
        UnmatchedArgumentException.printSuggestions(misuse, err);
        if (arguments.length == 0) {
            command.usage(err);
        } else {
            err.print(command.getHelp().fullSynopsis());
            err.printf("More about it: %s --help%n", command.getCommandSpec().qualifiedName());
        }
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        err.println("Chainmark failed; what follows is for its developers.");
        failure.printStackTrace(err);
        return ExitCode.NOT_GRADED;
    }
}
