package org.chainmark.judge.intake.archive;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.results.Fact;

/** What was left out of archives: the first few are named, the rest is counted. */
final class Notices {
    private static final int MOST = 5;

    private final List<Fact> first = new ArrayList<>();
    private int more;

    void add(Fact notice) {
        if (first.size() < MOST) {
            first.add(notice);
        } else {
            more++;
        }
    }

    List<Fact> all() {
        List<Fact> all = new ArrayList<>(first);
        if (more > 0) {
            all.add(Fact.of("intake.archiveMore").with("count", String.valueOf(more)));
        }
        return all;
    }
}
