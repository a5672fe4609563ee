package org.chainmark.reports.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;

/**
 * Sets of faults that numbers cannot tell apart: one fact each, with the ids of its faults. Readers get their headlines.
 *
 * @param sets the ids, without those that are in every set
 * @param faults the facts about single faults
 */
record Alternatives(List<List<String>> sets, List<Fact> faults) {
    private static final String KEY = "diagnosis.alternative";
    private static final String FAULT = "fault.";

    static Alternatives in(Diagnosis diagnosis) {
        List<List<String>> sets = diagnosis.facts().stream()
                .filter(fact -> fact.key().equals(KEY))
                .map(fact ->
                        List.of(fact.parameters().getOrDefault("faults", "").split(", ")))
                .toList();
        List<List<String>> different = sets.stream()
                .map(set -> set.stream().filter(id -> !inAll(id, sets)).toList())
                .toList();
        List<Fact> faults = diagnosis.facts().stream()
                .filter(fact -> fact.key().startsWith(FAULT))
                .toList();
        return new Alternatives(different.stream().anyMatch(List::isEmpty) ? sets : different, faults);
    }

    /** Whether a fact is said by these alternatives, so that it need not be said alone. */
    boolean say(Fact fact) {
        return fact.key().equals(KEY)
                || sets.stream().flatMap(List::stream).anyMatch(id -> fact.key().equals(FAULT + id));
    }

    /** One sentence per set. */
    List<Sentence> sentences(Messages messages) {
        return sets.stream().map(set -> sentence(set, messages)).toList();
    }

    private Sentence sentence(List<String> set, Messages messages) {
        List<Sentence.Part> parts = new ArrayList<>();
        for (String id : set) {
            if (!parts.isEmpty()) {
                parts.add(new Sentence.Part("; ", false));
            }
            parts.addAll(messages.sentence(fact(id)).parts());
        }
        return new Sentence(parts);
    }

    private Fact fact(String id) {
        Predicate<Fact> isAboutIt = fact -> fact.key().equals(FAULT + id);
        return faults.stream().filter(isAboutIt).findFirst().orElse(Fact.of(FAULT + id));
    }

    private static boolean inAll(String id, List<List<String>> sets) {
        return sets.stream().allMatch(set -> set.contains(id));
    }
}
