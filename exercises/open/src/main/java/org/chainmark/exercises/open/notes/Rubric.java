package org.chainmark.exercises.open.notes;

import org.chainmark.suite.Documents;
import org.chainmark.suite.PersonDecides;

/** Puts a rule's proposal before a person. */
final class Rubric {
    /** What each line of the rubric is worth. */
    static final int POINTS = 2;

    private Rubric() {}

    /** On the answer below a heading of {@code NOTES.md} that begins with an id. */
    static PersonDecides onAnswer(Documents documents, String id, Rule rule) {
        return decide(written(documents, NotesExercise.NOTES).under(id), rule);
    }

    /** On all of {@code POSTMORTEM.md}. */
    static PersonDecides onPostmortem(Documents documents, Rule rule) {
        return decide(written(documents, NotesExercise.POSTMORTEM), rule);
    }

    private static Prose written(Documents documents, String document) {
        Prose template = MarkdownReader.read(NotesExercise.template(document));
        return MarkdownReader.read(documents.text(document)).without(template);
    }

    private static PersonDecides decide(Prose prose, Rule rule) {
        return finding(prose, rule).handOver(POINTS, prose.text());
    }

    private static Finding finding(Prose prose, Rule rule) {
        if (prose.isEmpty()) {
            return Finding.none("notes.empty");
        }
        return Language.of(prose.text())
                .map(language -> rule.look(prose, language))
                .orElse(Finding.none("notes.noRule"));
    }
}
