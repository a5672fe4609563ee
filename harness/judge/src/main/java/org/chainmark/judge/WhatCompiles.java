package org.chainmark.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chainmark.judge.compile.Compilation;
import org.chainmark.results.Fact;

/**
 * Compiles as much of an exercise as does compile. Files that the student added are left out if the compiler finds
 * errors in them, so that an experiment that was handed in too costs nothing. The exercise's own files are never left
 * out: without them there is nothing to grade.
 */
final class WhatCompiles {
    /** Leaving a file out may show that another one needs it. */
    private static final int TRIES = 4;

    private final Compiler compiler;
    private final Set<String> needed;

    /** The stage that compiles. */
    interface Compiler {
        Compilation compile(Map<String, String> sources) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param leftOut one fact per file, with the first error in it
     */
    record Result(Compilation compilation, List<Fact> leftOut) {}

    /** @param needed paths of the files that cannot be left out */
    WhatCompiles(Compiler compiler, Set<String> needed) {
        this.compiler = compiler;
        this.needed = Set.copyOf(needed);
    }

    /** Compiles; if the errors are in files that are needed, the result is what the compiler said at first. */
    Result compile(Map<String, String> sources) throws IOException {
        Compilation first = compiler.compile(sources);
        Compilation last = first;
        Map<String, String> left = new LinkedHashMap<>(sources);
        Map<String, Fact> leftOut = new TreeMap<>();
        for (int i = 0; i < TRIES && last instanceof Compilation.Rejected rejected; i++) {
            Map<String, Fact> broken = broken(rejected.errors());
            if (broken.isEmpty()
                    || broken.size() == left.size()
                    || !left.keySet().containsAll(broken.keySet())) {
                break;
            }
            leftOut.putAll(broken);
            left.keySet().removeAll(broken.keySet());
            last = compiler.compile(left);
        }
        return last instanceof Compilation.Compiled && !leftOut.isEmpty()
                ? new Result(last, new ArrayList<>(leftOut.values()))
                : new Result(first, List.of());
    }

    /** The files with errors, each with its first one; none if one of them is needed or it is not a matter of files. */
    private Map<String, Fact> broken(List<Fact> errors) {
        List<Fact> inFiles = errors.stream()
                .filter(error -> !error.key().equals("compile.more"))
                .toList();
        boolean canBeLeftOut = inFiles.stream()
                .allMatch(error -> error.key().equals("compile.error")
                        && !needed.contains(error.parameters().getOrDefault("file", "")));
        return canBeLeftOut
                ? inFiles.stream()
                        .collect(Collectors.toMap(
                                error -> Objects.requireNonNull(
                                        error.parameters().get("file")),
                                error -> new Fact("compile.leftOut", error.parameters()),
                                (one, other) -> one,
                                TreeMap::new))
                : Map.of();
    }
}
