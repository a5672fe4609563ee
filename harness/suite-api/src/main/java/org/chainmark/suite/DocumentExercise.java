package org.chainmark.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.results.Fact;

/**
 * An exercise that is answered in text files. Nothing of it is compiled or run; its suites take {@link Documents}. A
 * submission whose documents are absent or equal the template is not started.
 */
public interface DocumentExercise extends Exercise {
    /** Path of each document below the submission, such as {@code NOTES.md}, to the text a student starts from. */
    Map<String, String> documents();

    /** Whether the student's test sources are taken too, as text. */
    default boolean takesTests() {
        return false;
    }

    /** What keeps the documents as a whole from being graded, worded by the exercise; empty if nothing does. */
    default List<Fact> problems(Documents documents) {
        return List.of();
    }

    @Override
    default String packageName() {
        return "";
    }

    @Override
    default Map<String, String> template() {
        return Map.of();
    }

    @Override
    default List<String> protectedFiles() {
        return List.of();
    }

    @Override
    default List<Class<?>> contracts() {
        return List.of();
    }

    @Override
    default List<StructureRule> structureRules() {
        return List.of();
    }

    @Override
    default Optional<Diagnostician> diagnostician() {
        return Optional.empty();
    }
}
