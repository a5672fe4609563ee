package org.chainmark.suite;

import java.util.List;
import java.util.function.Supplier;

/** The student's work as a suite sees it: objects behind contract interfaces, and numbers. */
public interface Submission {
    /**
     * An instance of a contract for calls without a target: its {@link Constructs} and {@link StaticMethod} methods.
     * Contracts of objects are got by calling these.
     */
    <T> T contract(Class<T> contract);

    /** Whether the student's class has the member. */
    boolean has(Member member);

    /**
     * Runs scripts one after the other, each on its own: a script that fails, or even ends the student JVM, does not
     * disturb the ones after it.
     *
     * @return one answer per script, in order
     */
    List<Answer> run(List<Script> scripts);

    /** Seed for everything random; the same for every submission of one grading run. */
    long seed();

    /** Full names of the classes that the student wrote, sorted. */
    default List<String> classNames() {
        return List.of();
    }

    /**
     * What was found out about the submission once, for all checks: the first check that asks finds it out, on its own
     * time. If that fails, the next one tries again.
     *
     * @param kind tells findings apart
     */
    default <T> T remember(Class<T> kind, Supplier<T> finding) {
        return finding.get();
    }

    /** Where things are in the student's source. */
    default SourceOutline source() {
        return SourceOutline.UNKNOWN;
    }

    /** The texts that were handed in; none unless the exercise is one of documents. */
    default Documents documents() {
        return Documents.NONE;
    }
}
