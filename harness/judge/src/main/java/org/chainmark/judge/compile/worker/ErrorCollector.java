package org.chainmark.judge.compile.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.chainmark.judge.compile.worker.CompileReply.SourceError;

/** Keeps the first errors of a compilation and counts the rest; warnings and notes are dropped. */
final class ErrorCollector implements DiagnosticListener<JavaFileObject> {
    private static final int MOST_ERRORS = 20;
    private static final int LONGEST_MESSAGE = 600;

    private final List<SourceError> errors = new ArrayList<>();
    private int total;

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
            return;
        }
        total++;
        if (errors.size() < MOST_ERRORS) {
            String path = diagnostic.getSource() instanceof SourceFile source ? source.path() : "";
            errors.add(new SourceError(
                    path,
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber(),
                    cut(diagnostic.getMessage(Locale.ENGLISH))));
        }
    }

    int total() {
        return total;
    }

    CompileReply reply() {
        return new CompileReply.Errors(errors, total);
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "...";
    }
}
