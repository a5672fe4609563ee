package org.chainmark.judge.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.results.Fact;
import org.chainmark.suite.SourceOutline;

/** What became of compiling a submission. */
public sealed interface Compilation {
    /**
     * It compiled.
     *
     * @param classes binary name, such as {@code autograd.Value$1}, to class file; sorted by name
     * @param outline where the members of the classes are in the sources
     */
    record Compiled(Map<String, byte[]> classes, SourceOutline outline) implements Compilation {
        public Compiled {
            classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        }
    }

    /**
     * The compiler found errors.
     *
     * @param errors {@code compile.error} with file, line, column and message, at most 20, then {@code compile.more}
     *     with the count of the rest; or {@code compile.package}, {@code compile.module} or {@code compile.reserved} for
     *     files that are not the exercise's
     */
    record Rejected(List<Fact> errors) implements Compilation {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    /**
     * The compiler ran out of stack, memory, time or room, as it does for sources made to that end.
     *
     * @param fact {@code compile.exhausted}, {@code compile.timeout} or {@code compile.tooLarge}
     */
    record Exhausted(Fact fact) implements Compilation {}
}
