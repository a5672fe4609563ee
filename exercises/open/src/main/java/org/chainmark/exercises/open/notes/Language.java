package org.chainmark.exercises.open.notes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A language that rules are written for. */
enum Language {
    ENGLISH,
    UKRAINIAN;

    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
    private static final Pattern OF_UKRAINIAN = Clue.pattern("[іїєґ]|\\b(що|щоб|воно|вона|бо)\\b");
    private static final Pattern OF_NEIGHBOURS = Clue.pattern("[ыэъёў]");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "of", "to", "is", "was", "and", "that", "it", "because", "by", "not", "with", "are", "were", "this",
            "which", "after", "before", "than", "its", "has", "have", "does", "at", "from", "on", "an", "be");
    private static final double ENGLISH_SHARE = 0.15;
    private static final double CYRILLIC_SHARE = 0.5;

    /** The language of a text; none if it is neither of these, or too little to tell. */
    static Optional<Language> of(String text) {
        List<String> words = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        long english = words.stream().filter(ENGLISH_WORDS::contains).count();
        long cyrillic = words.stream()
                .filter(word -> word.matches("[\\p{IsCyrillic}']+"))
                .count();
        if (english > ENGLISH_SHARE * words.size()) {
            return Optional.of(ENGLISH);
        }
        return cyrillic > CYRILLIC_SHARE * words.size() && isUkrainian(text)
                ? Optional.of(UKRAINIAN)
                : Optional.empty();
    }

    /** By letters and words that its neighbours do not have, and without letters of theirs. */
    private static boolean isUkrainian(String text) {
        return OF_UKRAINIAN.matcher(text).find() && !OF_NEIGHBOURS.matcher(text).find();
    }
}
