package org.chainmark.reports.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;

/**
 * One reason why several checks lost their points: a member that is missing, a member in which the program ended, or an
 * exception that is always the same. It is said once.
 *
 * @param note what the checks have to do with it
 * @param cost points lost and number of checks, in a sentence
 * @param lost points lost
 */
public record CommonCause(Sentence sentence, String note, Sentence cost, int lost, List<CheckView> checks) {
    private static final Fact NOT_RUN = Fact.of("not-run");
    private static final String THREW = "student.threw";
    /** Two checks may meet the same exception for two reasons, and each has a hint of its own. */
    private static final int FEWEST_EXCEPTIONS = 3;

    public CommonCause {
        checks = List.copyOf(checks);
    }

    /** How many checks it concerns. */
    public int count() {
        return checks.size();
    }

    /** What the checks of a cause have in common. */
    private record Key(Verdict verdict, String member, Fact exception) {
        Key(Verdict verdict, String member) {
            this(verdict, member, NOT_RUN);
        }
    }

    /** Checks that share a cause, by the first check of each, missing members first; others are left out. */
    static List<List<CheckResult>> group(List<CheckResult> checks) {
        Map<Key, List<CheckResult>> byKey = new LinkedHashMap<>();
        for (CheckResult check : checks) {
            key(check)
                    .ifPresent(key ->
                            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(check));
        }
        return byKey.values().stream()
                .filter(CommonCause::isWorthSaying)
                .sorted(Comparator.comparing(group -> !isMissing(group)))
                .toList();
    }

    private static boolean isWorthSaying(List<CheckResult> group) {
        return switch (group.get(0).verdict()) {
            case MISSING -> true;
            case FAILED -> group.size() >= FEWEST_EXCEPTIONS;
            default -> group.size() > 1;
        };
    }

    private static boolean isMissing(List<CheckResult> group) {
        return group.get(0).verdict() == Verdict.MISSING;
    }

    private static Optional<Key> key(CheckResult check) {
        String member = first(check).parameters().getOrDefault("member", "");
        return switch (check.verdict()) {
            case MISSING -> Optional.of(new Key(check.verdict(), member));
            case TIMED_OUT, DIED, PROTOCOL_VIOLATION ->
                member.isEmpty() || check.visibility() != Visibility.VISIBLE
                        ? Optional.empty()
                        : Optional.of(new Key(check.verdict(), member));
            case FAILED ->
                first(check).key().equals(THREW) && check.visibility() == Visibility.VISIBLE
                        ? Optional.of(new Key(check.verdict(), "", first(check)))
                        : Optional.empty();
            case PASSED, PENDING, NOT_RUN, NOT_GRADED -> Optional.empty();
        };
    }

    private static Fact first(CheckResult check) {
        return check.facts().isEmpty() ? NOT_RUN : check.facts().get(0);
    }

    /** The cause of one such group. */
    static CommonCause of(List<CheckResult> group, Messages messages) {
        int lost = group.stream().mapToInt(check -> check.points().lost()).sum();
        Map<String, String> cost = Map.of("lost", String.valueOf(lost), "count", String.valueOf(group.size()));
        return new CommonCause(
                messages.sentence(first(group.get(0))),
                messages.text(isMissing(group) ? "page.neededBy" : "page.metBy"),
                Sentence.of(messages.text("cause.cost", cost)),
                lost,
                group.stream().map(check -> CheckView.of(check, messages, 1)).toList());
    }
}
