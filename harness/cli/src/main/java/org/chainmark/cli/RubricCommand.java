package org.chainmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chainmark.cli.rubric.RubricTable;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultFormatException;
import org.chainmark.results.json.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chainmark rubric}: what waits for a person, as a table to be filled in. */
@Command(
        name = "rubric",
        description = {
            "Writes a table of everything that a person decides, with what rules propose.",
            "Fill in the column `mark`, then grade again with --rubric."
        },
        footer = {"", "Example: chainmark rubric --out rubric.csv feedback"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.NOT_GRADED)
final class RubricCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "Folder that `chainmark grade` wrote its results to.")
    private Path results = Path.of("feedback");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table, as CSV. A file that is there already is left as it is.")
    private Path out = Path.of("rubric.csv");

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            return refuse("`" + FileName.text(out) + "` is there already, perhaps with marks in it. Give another name;"
                    + " marks that were merged with --rubric are in the new table too.");
        }
        try {
            List<GradingReport> reports = reports();
            if (reports.isEmpty()) {
                return refuse("There are no results in `" + FileName.text(results)
                        + "`. Give the folder that `chainmark grade --out` was given.");
            }
            FeedbackFolder.replace(out, RubricTable.render(reports).getBytes(StandardCharsets.UTF_8));
            say(reports);
            return ExitCode.OK;
        } catch (IOException e) {
            return refuse("The table could not be made: " + SystemFailure.reason(e) + ". Look at the names of both.");
        } catch (ResultFormatException e) {
            return refuse(
                    "A result in `" + FileName.text(results) + "` cannot be read: " + e.getMessage() + " Grade again.");
        }
    }

    private List<GradingReport> reports() throws IOException {
        List<GradingReport> reports = new ArrayList<>();
        for (Path folder : Folders.DISK.entries(results)) {
            Path result = folder.resolve("result.json");
            if (Files.isRegularFile(result)) {
                reports.add(ResultJson.read(Files.readAllBytes(result)));
            }
        }
        return reports;
    }

    private void say(List<GradingReport> reports) {
        long waiting = reports.stream().filter(report -> report.pending() > 0).count();
        PrintWriter table = spec.commandLine().getOut();
        table.printf("%d of %d submissions wait for a person: %s%n", waiting, reports.size(), FileName.text(out));
        table.flush();
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(Wording.ENGLISH.line(why));
        return ExitCode.USAGE;
    }
}
