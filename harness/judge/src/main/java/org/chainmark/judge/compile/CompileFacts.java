package org.chainmark.judge.compile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chainmark.judge.compile.worker.CompileReply;
import org.chainmark.judge.compile.worker.CompileReply.MisplacedFile;
import org.chainmark.judge.compile.worker.CompileReply.SourceError;
import org.chainmark.results.Fact;

/** Words what a worker said as facts. */
final class CompileFacts {
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
        return new Compilation.Exhausted(tooLarge ? Fact.of("compile.tooLarge") : exhausted());
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

    /** A module declaration would change what the other files can see. */
    static List<Fact> modules(Collection<String> paths) {
        return paths.stream()
                .filter(path -> path.equals("module-info.java") || path.endsWith("/module-info.java"))
                .sorted()
                .map(path -> Fact.of("compile.module").with("file", path))
                .toList();
    }

    static Fact exhausted() {
        return Fact.of("compile.exhausted");
    }

    static Fact timeout(Duration limit) {
        return Fact.of("compile.timeout").with("seconds", String.valueOf(limit.toSeconds()));
    }
}
