package org.chainmark.judge.compile.worker;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.chainmark.judge.compile.worker.CompileReply.Classes;
import org.chainmark.judge.compile.worker.CompileReply.Exhausted;
import org.chainmark.judge.compile.worker.CompileReply.Misplaced;
import org.chainmark.judge.compile.worker.CompileReply.TooLarge;

/** Compiles sources in memory against the API of Java 17, without processors or plug-ins; of the class path, with what is offered. */
final class MemoryCompiler {
    private static final int RELEASE = 17;

    private final JavaCompiler compiler;
    private final MemoryFiles files;
    private final List<String> options;

    MemoryCompiler() {
        this(Runtime.version().feature());
    }

    /** @param runtime feature version of the JDK that it runs on */
    MemoryCompiler(int runtime) {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IllegalStateException("this Java runtime has no compiler; a JDK is needed");
        }
        this.compiler = found;
        this.files = new MemoryFiles(found.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8));
        this.options = options(runtime);
    }

    private static List<String> options(int runtime) {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-implicit:none", "-g", "-Xlint:none", "-nowarn"));
        String release = String.valueOf(RELEASE);
        // --release opens the JDK's signatures anew for each compilation: 10 ms that a JDK of that release need not
        // pay.
        options.addAll(
                runtime == RELEASE ? List.of("-source", release, "-target", release) : List.of("--release", release));
        return options;
    }

    CompileReply compile(CompileRequest request) {
        List<SourceFile> units = new ArrayList<>();
        request.sources().forEach((path, text) -> units.add(new SourceFile(path, text)));
        ErrorCollector errors = new ErrorCollector();
        PackageListener packages = new PackageListener();
        ClassOutput output = new ClassOutput();
        files.start(output, request.packages());
        JavacTask task = (JavacTask) compiler.getTask(Writer.nullWriter(), files, errors, options, null, units);
        task.setLocale(Locale.ENGLISH);
        task.addTaskListener(packages);
        OutlineListener outline = new OutlineListener(Trees.instance(task));
        task.addTaskListener(outline);
        boolean compiled = task.call();
        if (!packages.misplaced().isEmpty()) {
            return new Misplaced(packages.misplaced());
        }
        if (output.overflowed()) {
            return new TooLarge();
        }
        if (compiled) {
            return new Classes(output.files(), outline.members());
        }
        return errors.total() == 0 ? new Exhausted() : errors.reply();
    }
}
