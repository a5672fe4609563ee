package org.chainmark.judge.compile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.judge.compile.worker.CompileReply;
import org.chainmark.judge.compile.worker.CompileReply.MisplacedFile;
import org.chainmark.judge.compile.worker.CompileReply.SourceError;
import org.chainmark.results.Fact;

/** Words what a worker said as facts. */
final class CompileFacts {
    /** Packages of the JDK, of the judge and of what tests are written with. */
    private static final List<String> RESERVED =
            List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "org/chainmark/", "org/junit/");

    private CompileFacts() {}

    static Compilation compilation(CompileReply reply) throws WorkerFailedException {
        if (reply instanceof CompileReply.Classes classes) {
            return new Compilation.Compiled(classes.files(), SourceOutlines.of(classes.members()));
        }
        if (reply instanceof CompileReply.Errors errors) {
            return new Compilation.Rejected(errors(errors));
        }
        if (reply instanceof CompileReply.Misplaced misplaced) {
            return new Compilation.Rejected(
                    misplaced.files().stream().map(CompileFacts::misplaced).toList());
        }
        if (reply instanceof CompileReply.Defect defect) {
            throw new WorkerFailedException(defect.description());
        }
        boolean tooLarge = reply instanceof CompileReply.TooLarge;
        return new Compilation.Exhausted(tooLarge ? tooLarge() : exhausted());
    }

    private static List<Fact> errors(CompileReply.Errors reply) {
        List<Fact> facts = new ArrayList<>();
        reply.errors().forEach(error -> facts.add(error(error)));
        int more = reply.total() - reply.errors().size();
        if (more > 0) {
            facts.add(Fact.of("compile.more").with("count", String.valueOf(more)));
        }
        return facts;
    }

    private static Fact error(SourceError error) {
        Fact fact = Fact.of("compile.error").with("file", error.file());
        Fact placed = error.line() < 1
                ? fact
                : fact.with("line", String.valueOf(error.line())).with("column", String.valueOf(error.column()));
        return placed.with("message", error.message());
    }

    private static Fact misplaced(MisplacedFile file) {
        int end = file.file().lastIndexOf('/');
        return Fact.of("compile.package")
                .with("file", file.file())
                .with("package", end < 0 ? "" : file.file().substring(0, end).replace('/', '.'))
                .with("found", file.declared());
    }

    /** Files that must not be compiled: a module would change what the others can see, a reserved package is not theirs. */
    static List<Fact> refused(Collection<String> paths) {
        return paths.stream().sorted().flatMap(CompileFacts::refused).toList();
    }

    private static Stream<Fact> refused(String path) {
        if (path.equals("module-info.java") || path.endsWith("/module-info.java")) {
            return Stream.of(Fact.of("compile.module").with("file", path));
        }
        return RESERVED.stream()
                .filter(path::startsWith)
                .limit(1)
                .map(reserved -> Fact.of("compile.reserved")
                        .with("file", path)
                        .with(
                                "package",
                                reserved.substring(0, reserved.length() - 1).replace('/', '.')));
    }

    static Fact tooLarge() {
        return Fact.of("compile.tooLarge");
    }

    static Fact exhausted() {
        return Fact.of("compile.exhausted");
    }

    static Fact timeout(Duration limit) {
        return Fact.of("compile.timeout").with("seconds", String.valueOf(limit.toSeconds()));
    }
}
