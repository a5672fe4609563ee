package org.chainmark.endtoend.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a fault does to an expression.
 *
 * @param style the only style that it holds for, if it is not all
 * @param script see {@link EngineScript}
 * @param wanted what a right engine answers
 * @param got what the engine with the fault answers
 */
record Measurement(
        String faultId, Optional<String> style, String script, List<String> reads, Numbers wanted, Numbers got) {

    /** What was read: numbers, or the simple name of what was thrown instead. */
    record Numbers(List<Double> values, Optional<String> thrown) {
        Numbers {
            values = List.copyOf(values);
        }

        static Numbers parse(String text) {
            if (text.startsWith("throws ")) {
                return threw(text.substring("throws ".length()));
            }
            return of(Arrays.stream(text.split(" ")).map(Double::valueOf).toList());
        }

        static Numbers of(List<Double> values) {
            return new Numbers(values, Optional.empty());
        }

        static Numbers threw(String simpleName) {
            return new Numbers(List.of(), Optional.of(simpleName));
        }

        /** Whether these are the same as others, each within a part of its size. */
        boolean near(Numbers other, double relative) {
            if (!thrown.equals(other.thrown) || values.size() != other.values.size()) {
                return false;
            }
            for (int i = 0; i < values.size(); i++) {
                double a = values.get(i);
                double b = other.values.get(i);
                boolean finite = Double.isFinite(a) && Double.isFinite(b);
                if (Double.compare(a, b) != 0
                        && a != b
                        && !(finite && Math.abs(a - b) <= 1e-12 + relative * Math.abs(b))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The rows of {@code measured.txt} that have numbers. */
    static List<Measurement> all() {
        return rows().filter(row -> row.length > 2).map(Measurement::parse).toList();
    }

    /** The faults of {@code measured.txt} that no value shows. */
    static List<String> equivalent() {
        return rows().filter(row -> row.length == 2).map(row -> row[0]).toList();
    }

    boolean isFor(Style other) {
        return style.map(other.name()::equals).orElse(true);
    }

    private static Stream<String[]> rows() {
        return Style.text("measured.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "));
    }

    private static Measurement parse(String[] row) {
        String[] name = row[0].split("@", 2);
        return new Measurement(
                name[0],
                name.length == 2 ? Optional.of(name[1]) : Optional.empty(),
                row[1],
                List.of(row[2].split(" ")),
                Numbers.parse(row[3]),
                Numbers.parse(row[4]));
    }
}
