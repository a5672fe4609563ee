package org.chainmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainmark.judge.isolation.IsolationLadder.Trial;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.reports.text.IsolationLines;
import org.chainmark.results.Isolation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chainmark doctor}: what isolation this machine offers. */
@Command(
        name = "doctor",
        description = {
            "Tries every way of isolating student code on this machine, and says what each is worth.",
            "A small program is run as student code would be; it tries to get out."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.NOT_GRADED,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:this machine isolates at level 2 or better", "3:it does not"})
final class DoctorCommand implements Callable<Integer> {
    private final Survey survey;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    DoctorCommand(Survey survey) {
        this.survey = survey;
    }

    @Override
    public Integer call() throws IOException {
        List<Trial> trials = survey.make();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("A small program was run in the place of student code and tried to get out.%n%n");
        trials.forEach(this::print);
        Optional<Isolation> best =
                trials.stream().flatMap(trial -> trial.isolation().stream()).findFirst();
        IsolationDemand usual = new IsolationDemand();
        boolean enough =
                best.filter(isolation -> isolation.level() >= usual.minimum()).isPresent();
        if (enough) {
            best.ifPresent(isolation -> out.printf(
                    "Student code is isolated at level %d here, the first way that passed.%n", isolation.level()));
        } else {
            out.println("This machine does not isolate student code well enough to grade what others wrote.");
            usual.advice().forEach(out::println);
        }
        out.flush();
        return enough ? ExitCode.OK : ExitCode.NOT_GRADED;
    }

    private void print(Trial trial) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Level %d  %s  %s%n",
                trial.level(), trial.isolation().isPresent() ? "passed" : "failed", TerminalText.line(trial.name()));
        List<String> lines = trial.isolation()
                .map(isolation -> IsolationLines.of(isolation, Locale.ENGLISH))
                .orElseGet(() -> List.of(sentence(TerminalText.line(trial.refusal()))));
        lines.forEach(line -> out.printf("    %s%n", line));
        out.println();
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** Tries every way of isolating, the best first. */
    interface Survey {
        List<Trial> make() throws IOException;
    }
}
