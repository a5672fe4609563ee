package org.chainmark.cli;

import java.io.PrintWriter;
import org.chainmark.judge.ExerciseFaults;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.reports.escape.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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
                .addSubcommand(new ExplainCommand(ExerciseFaults::find))
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed);
    }

    /** What is wrong comes first and stays in view: the whole help only for one who named no command. */
    private static int misused(ParameterException misuse, String... arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(TerminalText.line(String.valueOf(misuse.getMessage())));
        UnmatchedArgumentException.printSuggestions(misuse, err);
        if (command.getSubcommands().isEmpty()) {
            err.print(command.getHelp().fullSynopsis());
            err.printf("More about it: %s --help%n", command.getCommandSpec().qualifiedName());
        } else {
            command.usage(err);
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
