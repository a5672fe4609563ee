package org.chainmark.judge.compile.worker;

import java.util.List;
import java.util.Map;

/** What a worker says about one request. */
public sealed interface CompileReply {
    /**
     * It compiled.
     *
     * @param files binary name to class file, sorted by name
     * @param members where the members of the classes are in the sources, in order; those of sources beyond all reason
     *     are not complete
     */
    record Classes(Map<String, byte[]> files, List<DeclaredMember> members) implements CompileReply {
        public Classes {
            members = List.copyOf(members);
        }
    }

    /**
     * It did not compile.
     *
     * @param errors the first errors, in the compiler's order
     * @param total how many there were
     */
    record Errors(List<SourceError> errors, int total) implements CompileReply {
        public Errors {
            errors = List.copyOf(errors);
        }
    }

    /** Files that do not declare the package of their folder. */
    record Misplaced(List<MisplacedFile> files) implements CompileReply {
        public Misplaced {
            files = List.copyOf(files);
        }
    }

    /** The compiler gave up without a word, which it does when it runs out of stack. */
    record Exhausted() implements CompileReply {}

    /** The classes are too many or too large. */
    record TooLarge() implements CompileReply {}

    /** The compiler itself failed; a text for the log. */
    record Defect(String description) implements CompileReply {}

    /**
     * One error.
     *
     * @param file path of the source, empty if the error is not about one
     * @param line from 1, or -1
     * @param column from 1, or -1
     */
    record SourceError(String file, long line, long column, String message) {}

    /**
     * A file in the wrong folder.
     *
     * @param declared the package it declares, empty if none
     */
    record MisplacedFile(String file, String declared) {}
}
