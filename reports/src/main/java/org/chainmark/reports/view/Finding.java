package org.chainmark.reports.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Sentence;

/**
 * One thing that the page of a submission tells, for formats that list things to mend at the lines they are in.
 *
 * @param rule stable id of the kind of finding: a fault, a fact or a check; only letters, digits and {@code ._/-}
 * @param title what is wrong
 * @param observed what was observed, without the place
 * @param advice what to look at next and why it matters
 * @param place where; empty if no line is known
 */
public record Finding(
        String rule,
        Weight weight,
        Sentence title,
        List<Sentence> observed,
        List<Sentence> advice,
        Optional<SourcePlace> place) {
    private static final int LONGEST_RULE = 100;

    /** How much it matters. */
    public enum Weight {
        /** It is a cause of lost points, or keeps the submission from being graded. */
        ERROR,
        /** A check that lost points, or a problem that is not the student's. */
        WARNING,
        /** Good to know. */
        NOTE
    }

    public Finding {
        rule = safe(rule);
        observed = List.copyOf(observed);
        advice = List.copyOf(advice);
    }

    /** A rule's id comes from a result, which may come from anywhere. */
    private static String safe(String rule) {
        String start = rule.substring(0, Math.min(rule.length(), LONGEST_RULE));
        String safe = start.replaceAll("[^A-Za-z0-9._/-]", "_");
        return safe.isEmpty() ? "finding" : safe;
    }

    /** Title, observations and advice, in the order of the page; the title ends as a sentence does. */
    public String text() {
        String details = details();
        return details.isEmpty() ? title.text() : ended(title.text()) + '\n' + details;
    }

    /** Readers that show one line take what comes before the first full stop for the summary. */
    private static String ended(String title) {
        return title.isEmpty() || ".!?:…".indexOf(title.charAt(title.length() - 1)) >= 0 ? title : title + ".";
    }

    /** Observations and advice, a line each; empty if there are none. */
    public String details() {
        return Stream.concat(observed.stream(), advice.stream())
                .map(Sentence::text)
                .collect(Collectors.joining("\n"));
    }
}
