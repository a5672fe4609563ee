package org.chainmark.judge;

import java.util.List;
import java.util.Map;
import org.chainmark.results.Fact;
import org.chainmark.suite.DocumentExercise;
import org.chainmark.suite.Documents;

/** A small exercise of one document. */
final class DiaryExercise implements DocumentExercise {
    static final String TEMPLATE = "Today I ...\n";
    static final String UNREADABLE = "%&$!";

    @Override
    public String id() {
        return "diary";
    }

    @Override
    public String title() {
        return "A diary";
    }

    @Override
    public Map<String, String> documents() {
        return Map.of("DIARY.md", TEMPLATE);
    }

    @Override
    public List<Fact> problems(Documents documents) {
        return documents.text("DIARY.md").equals(UNREADABLE) ? List.of(Fact.of("diary.unreadable")) : List.of();
    }
}
