package org.chainmark.results;

import org.jspecify.annotations.Nullable;

/**
 * What a person needs to decide on a check. A rule may propose points and show what it found; it never moves a point.
 *
 * @param proposed points that the rule proposes, at least 0; null if no rule applies, as for a language without rules
 * @param found the sentence that the proposal rests on, in the student's words; empty if there is none
 * @param text digest of the text that was looked at: a mark counts for this text and no other
 */
public record Review(@Nullable Integer proposed, String found, String text) {
    public Review {
        if (proposed != null && proposed < 0) {
            throw new IllegalArgumentException("proposed points must not be negative: " + proposed);
        }
    }
}
