package org.chainmark.judge.course;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A course.
 *
 * @param title its name on pages; empty for none
 * @param due when explanations and checks that are kept until then may be shown; empty for never
 * @param exercises in the order in which they are graded and shown; empty for every exercise there is, as it is
 */
public record Course(String title, Optional<Instant> due, List<CourseExercise> exercises) {
    /** Every exercise, as its own spec says. */
    public static final Course OF_EVERYTHING = new Course("", Optional.empty(), List.of());

    public Course {
        exercises = List.copyOf(exercises);
        Set<String> ids = new HashSet<>();
        for (CourseExercise exercise : exercises) {
            if (!ids.add(exercise.id())) {
                throw new IllegalArgumentException("the exercise '" + exercise.id() + "' is listed twice");
            }
        }
    }

    /** What the course says of an exercise. */
    public Optional<CourseExercise> exercise(String id) {
        return exercises.stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }
}
