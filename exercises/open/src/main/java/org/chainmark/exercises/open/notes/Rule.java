package org.chainmark.exercises.open.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmark.results.Fact;

/** Looks for something in a text; never more than a proposal. */
@FunctionalInterface
interface Rule {
    /** Fewer words conclude nothing. */
    int FEWEST_WORDS = 15;

    /**
     * What it finds.
     *
     * @param prose what the student wrote, not empty
     */
    Finding look(Prose prose, Language language);

    /** Proposes points by how many of the clues there are. */
    static Rule clues(List<Clue> clues) {
        return (prose, language) -> {
            List<String> quotes = new ArrayList<>();
            List<Fact> facts = new ArrayList<>(List.of(Fact.of("notes.byRule")));
            for (Clue clue : clues) {
                Optional<String> sentence = clue.in(prose, language);
                sentence.ifPresent(quotes::add);
                facts.add(sentence.map(found -> Fact.of("found." + clue.name()).with("sentence", found))
                        .orElse(Fact.of("lacks." + clue.name())));
            }
            return new Finding((double) quotes.size() / clues.size(), quotes, facts);
        };
    }

    /** Proposes points for the absence of a sentence. */
    static Rule without(Clue clue) {
        return (prose, language) -> {
            Optional<String> sentence = clue.in(prose, language);
            boolean concludes = prose.text().split("\\s+", -1).length >= FEWEST_WORDS;
            Fact fact = sentence.map(found -> Fact.of("found." + clue.name()).with("sentence", found))
                    .orElse(Fact.of(concludes ? "lacks." + clue.name() : "notes.tooShort"));
            double proposed = sentence.isEmpty() && concludes ? 1 : 0;
            return new Finding(proposed, sentence.stream().toList(), List.of(Fact.of("notes.byRule"), fact));
        };
    }
}
