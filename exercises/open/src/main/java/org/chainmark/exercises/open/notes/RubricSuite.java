package org.chainmark.exercises.open.notes;

import org.chainmark.suite.Check;
import org.chainmark.suite.Documents;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** The lines of the rubric, each with what a rule found; a person decides on every one of them. */
@Suite(exercise = "notes")
class RubricSuite {
    @Check(id = "S2.5", title = "why w.grad is smaller than x.grad is explained", points = Rubric.POINTS)
    @Hint("S2.5")
    void smallerGradient(Documents documents) {
        throw Rubric.onAnswer(documents, "S2.5", Rule.clues(NoteClues.smallerGradient()));
    }

    @Check(id = "S3.4", title = "both paths from x to y are named", points = Rubric.POINTS)
    @Hint("S3.4")
    void bothPaths(Documents documents) {
        throw Rubric.onAnswer(documents, "S3.4", Rule.clues(NoteClues.bothPaths()));
    }

    @Check(id = "S5.6", title = "whether sigmoid saturation still matters is explained", points = Rubric.POINTS)
    @Hint("S5.6")
    void saturation(Documents documents) {
        throw Rubric.onAnswer(documents, "S5.6", Rule.clues(NoteClues.saturation()));
    }

    @Check(id = "S6.4", title = "what clipping does not prove is explained", points = Rubric.POINTS)
    @Hint("S6.4")
    void clipping(Documents documents) {
        throw Rubric.onAnswer(documents, "S6.4", Rule.clues(NoteClues.clipping()));
    }

    @Check(
            id = "S7.0",
            title = "the postmortem names symptoms, measurements, fixes and a guardrail",
            points = Rubric.POINTS)
    @Hint("S7.0")
    void parts(Documents documents) {
        throw Rubric.onPostmortem(documents, Rule.clues(PostmortemClues.parts()));
    }

    @Check(id = "S7.1", title = "it tells the first invalid value from what followed", points = Rubric.POINTS)
    @Hint("S7.1")
    void firstInvalidValue(Documents documents) {
        throw Rubric.onPostmortem(documents, Rule.clues(PostmortemClues.firstInvalidValue()));
    }

    @Check(id = "S7.2", title = "it names an issue of the graph and one of the numbers", points = Rubric.POINTS)
    @Hint("S7.2")
    void issues(Documents documents) {
        throw Rubric.onPostmortem(documents, Rule.clues(PostmortemClues.issues()));
    }

    @Check(id = "S7.3", title = "it includes a regression test or a diagnostic", points = Rubric.POINTS)
    @Hint("S7.3")
    void regressionTest(Documents documents) {
        throw Rubric.onPostmortem(documents, new NamedTests(documents.tests()));
    }

    @Check(id = "S7.4", title = "its conclusions are not vague", points = Rubric.POINTS)
    @Hint("S7.4")
    void noVagueConclusion(Documents documents) {
        throw Rubric.onPostmortem(documents, Rule.without(PostmortemClues.vague()));
    }
}
