package org.chainmark.exercises.open.quiz;

import java.util.List;
import java.util.Map;
import org.chainmark.results.Fact;
import org.chainmark.suite.DocumentExercise;
import org.chainmark.suite.Documents;

/** Questions, predictions and facts of the course: criteria Q1 to Q7, P1 to P5, D1 to D4, L1 and L3. */
public final class QuizExercise implements DocumentExercise {
    static final String FILE = "quiz.json";

    @Override
    public String id() {
        return "quiz";
    }

    @Override
    public String title() {
        return "The quiz";
    }

    @Override
    public Map<String, String> documents() {
        return Map.of(FILE, Questions.template());
    }

    @Override
    public List<Fact> problems(Documents documents) {
        try {
            QuizReader.read(documents.text(FILE));
            return List.of();
        } catch (QuizFormatException e) {
            return List.of(e.problem());
        }
    }
}
