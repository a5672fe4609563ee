package org.chainmark.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.results.Fact;

/**
 * An exercise as the judge sees it. Implementations are found by {@link java.util.ServiceLoader}, hold no state and
 * are data: what is taken from a submission and what it is held against.
 */
public interface Exercise {
    /** Stable identifier, such as {@code engine}; also names its message bundle, see {@code docs/}. */
    String id();

    /** One line for pages and tables. */
    String title();

    /** The package whose Java files are taken from a submission, such as {@code autograd}. */
    String packageName();

    /** Where in a submission that package is. */
    default SourceSet sourceSet() {
        return SourceSet.MAIN;
    }

    /** What the student's classes may use beside the JDK. */
    default Library library() {
        return Library.NONE;
    }

    /**
     * The template's files of that package: path below the source root, such as {@code autograd/Value.java}, to text.
     * A submission whose files equal these is not started.
     */
    Map<String, String> template();

    /** Paths of template files that a submission cannot replace. */
    List<String> protectedFiles();

    /** All contract interfaces that the exercise's suites use. */
    List<Class<?>> contracts();

    /** Rules on the compiled classes, each a check of its own. */
    List<StructureRule> structureRules();

    /** Names the causes of what went wrong, if the exercise knows how. */
    Optional<Diagnostician> diagnostician();

    /**
     * What else can be told about a submission after its suites have run, line by line; costs nothing. A line is worded by
     * two messages of the exercise: its key, and its key with {@code .result}.
     */
    default List<Fact> remarks(Submission submission) {
        return List.of();
    }

    /** Tells about the faults that the diagnostician names, if it names any from a catalogue. */
    default Optional<FaultGuide> faultGuide() {
        return Optional.empty();
    }

    /** Draws what the student's code does, if the exercise draws anything. */
    default Optional<Plotter> plotter() {
        return Optional.empty();
    }
}
