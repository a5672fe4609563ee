package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.bench.Event;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.Trace;
import org.chainmark.results.Fact;

/** What a loop did in its first steps, as facts. What was done several times in a row is one of them. */
final class Timeline {
    private static final int MOST_FACTS = 24;

    private Timeline() {}

    static Stream<Fact> of(Trace trace) {
        List<Event> events = trace.events();
        List<Fact> facts = new ArrayList<>();
        int begin = 0;
        while (begin < events.size() && facts.size() < MOST_FACTS) {
            int end = begin;
            while (end < events.size()
                    && events.get(end).kind() == events.get(begin).kind()) {
                end++;
            }
            facts.add(fact(events.get(begin), end - begin));
            begin = end;
        }
        return facts.stream();
    }

    private static Fact fact(Event event, int count) {
        Fact fact = Fact.of("training.event." + event.kind()).with("count", String.valueOf(count));
        return event.kind() == Kind.NEXT
                ? fact.with("batch", String.valueOf(event.index() + 1))
                : fact.with("first", event.first()).with("second", event.second());
    }
}
