package org.chainmark.judge;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.KnownFault;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.FaultGuide;

/** The faults that the diagnoses of one exercise can name. */
public final class ExerciseFaults {
    private final String exercise;
    private final FaultGuide guide;

    private ExerciseFaults(String exercise, FaultGuide guide) {
        this.exercise = exercise;
        this.guide = guide;
    }

    /** Those of every exercise on the class path that has a catalogue of faults, sorted by the exercises' ids. */
    public static List<ExerciseFaults> find() {
        return ServiceLoader.load(Exercise.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Exercise::id))
                .flatMap(exercise -> exercise.faultGuide().stream().map(guide -> of(exercise, guide)))
                .toList();
    }

    private static ExerciseFaults of(Exercise exercise, FaultGuide guide) {
        return new ExerciseFaults(exercise.id(), guide);
    }

    /** Id of the exercise; its message bundle words the faults. */
    public String exercise() {
        return exercise;
    }

    /** Every fault, families together. */
    public List<KnownFault> all() {
        return guide.faults();
    }

    /**
     * The diagnosis of a submission that is right but for one fault; what is the student's in its counterexample are the
     * numbers that the fault makes.
     *
     * @throws IllegalArgumentException if there is no fault with that id
     */
    public Diagnosis example(String id) {
        return guide.example(id);
    }
}
