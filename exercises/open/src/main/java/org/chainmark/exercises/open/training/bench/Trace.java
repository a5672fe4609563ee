package org.chainmark.exercises.open.training.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.suite.StudentException;

/** All that a training loop did, in order. */
public final class Trace {
    /** Many times what a loop needs; what does more is not looked at any further. */
    private static final int MOST_EVENTS = 10_000;

    private static final int MOST_BATCHES = 200;

    private final List<Event> events = new ArrayList<>();
    private final List<Long> seeds = new ArrayList<>();
    private final List<Rows> batches = new ArrayList<>();
    private final List<double[]> versions = new ArrayList<>();
    private final List<Update> updates = new ArrayList<>();

    /**
     * One change of a parameter.
     *
     * @param gradient the parameter's gradient at that moment
     * @param fresh what it would be if it came from the backward passes since the last step, and from nothing else
     * @param position how many events there were before
     */
    public record Update(int parameter, double from, double to, double gradient, double fresh, int position) {}

    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    /** The seeds with which batches were asked for. */
    public List<Long> seeds() {
        return Collections.unmodifiableList(seeds);
    }

    /** The batches that were taken. */
    public List<Rows> batches() {
        return Collections.unmodifiableList(batches);
    }

    /** The numbers of all parameters as outputs were computed from them, one entry for each change, and the last ones. */
    public List<double[]> versions() {
        return Collections.unmodifiableList(versions);
    }

    public List<Update> updates() {
        return Collections.unmodifiableList(updates);
    }

    /** Events of one kind. */
    public List<Event> all(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    public long count(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }

    /** Whether an event of this kind happened. */
    public boolean has(Kind kind) {
        return count(kind) > 0;
    }

    void add(Kind kind, int index, double first, double second) {
        if (events.size() == MOST_EVENTS) {
            throw new StudentException(
                    "java.lang.IllegalStateException", "the loop did more than " + MOST_EVENTS + " things", List.of());
        }
        events.add(new Event(kind, index, first, second));
    }

    void add(Kind kind, double number) {
        add(kind, 0, number, number);
    }

    void seed(long seed) {
        add(Kind.BATCHES, (double) seed);
        seeds.add(seed);
    }

    void batch(Rows batch) {
        add(Kind.NEXT, batches.size(), 0, 0);
        batches.add(batch);
    }

    /** The latest batch, of those taken last, in which there is this row, or -1. */
    int batchOf(double[] input) {
        int oldest = Math.max(0, batches.size() - MOST_BATCHES);
        for (int i = batches.size() - 1; i >= oldest; i--) {
            if (batches.get(i).hasRow(input)) {
                return i;
            }
        }
        return -1;
    }

    void update(Update update) {
        add(Kind.SET_DATA, update.parameter(), update.from(), update.to());
        updates.add(update);
    }

    void version(double[] parameters) {
        if (versions.isEmpty() || !Arrays.equals(versions.get(versions.size() - 1), parameters)) {
            versions.add(parameters);
        }
    }
}
