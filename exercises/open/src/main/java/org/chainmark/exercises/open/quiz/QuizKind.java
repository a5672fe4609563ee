package org.chainmark.exercises.open.quiz;

/** What an answer to a question is; the names in small letters are those of {@code quiz.json}. */
enum QuizKind {
    CHOICE,
    NUMBER,
    TEXT,
    /** Any answer counts. */
    PREDICTION
}
