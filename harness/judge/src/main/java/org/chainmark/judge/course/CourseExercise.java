package org.chainmark.judge.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An exercise in a course.
 *
 * @param weight what the points of each of its checks are multiplied by, at least 1
 * @param due when it is due, if that is another time than the course's
 * @param changes the last one that fits a check counts
 */
public record CourseExercise(String id, int weight, Optional<Instant> due, List<CheckChange> changes) {
    public CourseExercise {
        changes = List.copyOf(changes);
        if (weight < 1) {
            throw new IllegalArgumentException("a weight is at least 1: " + weight);
        }
    }

    /** The exercise as its own spec says. */
    public static CourseExercise asItIs(String id) {
        return new CourseExercise(id, 1, Optional.empty(), List.of());
    }
}
