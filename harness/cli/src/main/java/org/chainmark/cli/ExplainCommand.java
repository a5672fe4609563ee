package org.chainmark.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.chainmark.judge.ExerciseFaults;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.reports.text.FaultList;
import org.chainmark.reports.text.FaultText;
import org.chainmark.results.KnownFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chainmark explain}: the faults that diagnoses name, with numbers and words. */
@Command(
        name = "explain",
        description = {
            "Explains a fault that pages name: what it is, the smallest expression that shows it, and its hints.",
            "Its hints are for those who teach; students open them one by one."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.NOT_GRADED)
final class ExplainCommand implements Callable<Integer> {
    private final Supplier<List<ExerciseFaults>> catalogues;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FAULT-ID", description = "The id, such as A_mul_overwrite.")
    private @Nullable String id;

    @Option(names = "--list", description = "List all faults with their ids.")
    private boolean list;

    ExplainCommand(Supplier<List<ExerciseFaults>> catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Integer call() {
        String wanted = id;
        if (list == (wanted != null)) {
            throw new ParameterException(spec.commandLine(), "Give the id of one fault, or --list.");
        }
        return wanted == null ? list() : explain(wanted);
    }

    private int list() {
        for (ExerciseFaults catalogue : catalogues.get()) {
            FaultList.lines(catalogue.exercise(), catalogue.all(), Locale.ENGLISH)
                    .forEach(this::print);
        }
        return ExitCode.OK;
    }

    private int explain(String wanted) {
        for (ExerciseFaults catalogue : catalogues.get()) {
            Optional<KnownFault> found = catalogue.all().stream()
                    .filter(fault -> fault.id().equals(wanted))
                    .findFirst();
            if (found.isPresent()) {
                FaultText.lines(catalogue.exercise(), found.get(), catalogue.example(wanted), Locale.ENGLISH)
                        .forEach(this::print);
                return ExitCode.OK;
            }
        }
        return unknown(wanted);
    }

    private int unknown(String wanted) {
        List<String> ids = catalogues.get().stream()
                .flatMap(catalogue -> catalogue.all().stream())
                .map(KnownFault::id)
                .toList();
        List<String> near = NearestIds.of(wanted, ids);
        String suggestion = near.isEmpty()
                ? "`chainmark explain --list` shows all of them."
                : "Did you mean " + String.join(" or ", near) + "?";
        spec.commandLine().getErr().println("There is no fault `" + TerminalText.line(wanted) + "`. " + suggestion);
        return ExitCode.USAGE;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
