package org.chainmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reports.ReportFormats;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.GradingReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chainmark report}: results in the format of another tool. */
@Command(
        name = "report",
        description = "Writes results in a format that another tool reads. Nothing is graded.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        showDefaultValues = true,
        sortOptions = false,
        exitCodeOnInvalidInput = ExitCode.USAGE,
        exitCodeOnExecutionException = ExitCode.NOT_GRADED)
final class ReportCommand implements Callable<Integer> {
    private static final String EXAMPLE =
            "Example: chainmark report --format sarif --out chainmark.sarif feedback/olena/result.json";

    /** Nothing, or names with slashes between them; no drive and no way up. */
    private static final String ROOT = "|(?!\\.\\.?(/|$))[^/:*?\"<>|\\p{C}]+(/(?!\\.\\.?(/|$))[^/:*?\"<>|\\p{C}]+)*";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "RESULT",
            showDefaultValue = Visibility.NEVER,
            description = "A result.json, or a folder with one in it.")
    private List<Path> results = List.of();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME",
            showDefaultValue = Visibility.NEVER,
            description = "The format; see below.")
    private String format = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description = "The file; one that is there already is replaced. Without it, standard output.")
    private @Nullable Path out;

    @Option(names = "--language", paramLabel = "CODE", description = "Language of the sentences: en or uk.")
    private String language = "en";

    @Option(
            names = "--source-root",
            paramLabel = "DIR",
            description = "Where the student's packages are in the repository, for formats that point at lines;"
                    + " empty if they are at the top.")
    private String sourceRoot = Presentation.MAVEN_SOURCE_ROOT;

    @Option(
            names = "--self-check",
            showDefaultValue = Visibility.NEVER,
            description = "Say that the hidden checks were not run.")
    private boolean selfCheck;

    /** The command, with the formats that there are in its help. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new ReportCommand());
        Stream<String> formats =
                ReportFormats.all().stream().map(format -> "  %-12s %s".formatted(format.id(), format.description()));
        command.getCommandSpec()
                .usageMessage()
                .footer(Stream.of(Stream.of("", "Formats:"), formats, Stream.of("", EXAMPLE))
                        .flatMap(lines -> lines)
                        .toArray(String[]::new));
        return command;
    }

    @Override
    public Integer call() {
        Optional<ReportFormat> known = ReportFormats.find(format);
        if (known.isEmpty()) {
            return refuse("There is no format `" + format + "`; there is " + formats() + ".");
        }
        if (results.size() > 1 && !known.get().holdsSeveral()) {
            return refuse("The format `" + format + "` holds one result, and " + results.size()
                    + " were given. Give the command once for each.");
        }
        if (!CourseNodes.LANGUAGES.contains(language)) {
            return refuse("There are no sentences in the language `" + language + "`; there are en and uk.");
        }
        if (!root().matches(ROOT)) {
            return refuse("`" + sourceRoot + "` cannot be a folder in a repository."
                    + " Give --source-root as it is seen from the top, such as src/main/java.");
        }
        try {
            return write(known.get(), read());
        } catch (ResultFiles.UnreadableException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private List<GradingReport> read() throws ResultFiles.UnreadableException {
        List<GradingReport> reports = new ArrayList<>();
        for (Path result : results) {
            reports.add(ResultFiles.read(result));
        }
        return reports;
    }

    private int write(ReportFormat known, List<GradingReport> reports) {
        try {
            StringBuilder text = new StringBuilder();
            known.write(reports, presentation(), text);
            print(text.toString());
            return ExitCode.OK;
        } catch (IOException e) {
            return refuse((out == null ? "The result" : "--out") + " cannot be written: " + SystemFailure.reason(e)
                    + ". Give another name with --out.");
        }
    }

    private Presentation presentation() {
        Occasion occasion = selfCheck ? Occasion.SELF_CHECK : Occasion.GRADING;
        return new Presentation(Locale.forLanguageTag(language), occasion, root());
    }

    private String root() {
        return sourceRoot.replace('\\', '/').replaceAll("^(\\./)+|^\\.$|/+$", "");
    }

    private void print(String text) throws IOException {
        if (out == null) {
            PrintWriter writer = spec.commandLine().getOut();
            writer.print(text);
            if (writer.checkError()) {
                throw new IOException("standard output was closed, or has no room");
            }
            return;
        }
        if (Files.isDirectory(out)) {
            throw new IOException("it is a folder, and has to be a file");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FeedbackFolder.replace(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String formats() {
        return ReportFormats.all().stream().map(ReportFormat::id).collect(Collectors.joining(", "));
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(Wording.ENGLISH.line(why));
        return ExitCode.USAGE;
    }
}
