package org.chainmark.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.chainmark.judge.course.CheckChange;
import org.chainmark.judge.course.Course;
import org.chainmark.judge.course.CourseCatalogue;
import org.chainmark.judge.course.CourseExercise;
import org.chainmark.results.CourseReference;
import org.chainmark.results.Visibility;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns the nodes of a course file into a course, and collects what is wrong with them. */
final class CourseNodes {
    private static final int MOST_POINTS = 1000;
    private static final int MOST_MILLISECONDS = 600_000;
    static final Set<String> LANGUAGES = Set.of("en", "uk");

    private final String file;
    private final CourseCatalogue catalogue;
    private final List<String> problems = new ArrayList<>();

    CourseNodes(String file, CourseCatalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
    }

    CourseFile course(Node root, String sha256) throws CourseFileException {
        Map<String, Node> keys = mapping(root, "the file", "title", "language", "due", "exercises");
        String title = scalar(keys.get("title")).orElse("");
        Locale language = language(keys.get("language"));
        Optional<Instant> due = due(keys.get("due"));
        List<CourseExercise> exercises = exercises(root, keys.get("exercises"));
        if (!problems.isEmpty()) {
            throw new CourseFileException(problems);
        }
        return new CourseFile(new Course(title, due, exercises), language, new CourseReference(title, sha256));
    }

    private List<CourseExercise> exercises(Node root, @Nullable Node node) {
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            problem(node == null ? root : node, "`exercises` has to be a list with at least one exercise");
            return List.of();
        }
        Map<String, CourseExercise> exercises = new LinkedHashMap<>();
        for (Node each : list.getValue()) {
            exercise(each).ifPresent(exercise -> {
                if (exercises.put(exercise.id(), exercise) != null) {
                    problem(each, "the exercise `" + exercise.id() + "` is listed twice");
                }
            });
        }
        return List.copyOf(exercises.values());
    }

    /** An id alone, or a mapping with more. */
    private Optional<CourseExercise> exercise(Node node) {
        if (node instanceof ScalarNode) {
            return id(node).map(CourseExercise::asItIs);
        }
        Map<String, Node> keys = mapping(node, "an exercise", "id", "weight", "due", "checks");
        if (!keys.containsKey("id")) {
            problem(node, "an exercise needs an `id`");
            return Optional.empty();
        }
        int weight = number(keys.get("weight"), "a weight", 1, 100).orElse(1);
        Optional<Instant> due = due(keys.get("due"));
        return id(keys.get("id")).map(id -> new CourseExercise(id, weight, due, changes(id, keys.get("checks"))));
    }

    private Optional<String> id(@Nullable Node node) {
        Optional<String> id = scalar(node);
        if (id.isPresent() && !catalogue.checks().containsKey(id.get())) {
            unknown(node, "exercise", id.get(), catalogue.checks().keySet());
            return Optional.empty();
        }
        return id;
    }

    private List<CheckChange> changes(String exercise, @Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        List<CheckChange> changes = new ArrayList<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(node, "`checks` has to say for each check what is changed, as in `S2: {points: 5}`");
            return changes;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            scalar(tuple.getKeyNode()).ifPresent(checks -> changes.add(change(exercise, checks, tuple)));
        }
        return changes;
    }

    private CheckChange change(String exercise, String checks, NodeTuple tuple) {
        Map<String, Node> keys = mapping(tuple.getValueNode(), "a check", "points", "visibility", "hints", "cpuMillis");
        CheckChange change = new CheckChange(
                checks,
                number(keys.get("points"), "points", 0, MOST_POINTS),
                visibility(keys.get("visibility")),
                truth(keys.get("hints")),
                number(keys.get("cpuMillis"), "a limit in milliseconds", 1, MOST_MILLISECONDS));
        Set<String> ids = catalogue.checks().getOrDefault(exercise, Set.of());
        if (ids.stream().noneMatch(change::isAbout)) {
            unknown(tuple.getKeyNode(), "check of `" + exercise + "`", checks, ids);
        }
        return change;
    }

    private Optional<Visibility> visibility(@Nullable Node node) {
        Optional<String> text = scalar(node);
        for (Visibility visibility : Visibility.values()) {
            if (text.filter(visibility.name()::equals).isPresent()) {
                return Optional.of(visibility);
            }
        }
        text.ifPresent(found -> problem(node, "`" + found + "` is no visibility; there is VISIBLE, HIDDEN, AFTER_DUE"));
        return Optional.empty();
    }

    private boolean truth(@Nullable Node node) {
        Optional<String> text = scalar(node);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            problem(node, "`" + text.get() + "` has to be true or false");
        }
        return !text.orElse("true").equals("false");
    }

    private Locale language(@Nullable Node node) {
        String language = scalar(node).orElse("en");
        if (!LANGUAGES.contains(language)) {
            problem(node, "there are no messages in the language `" + language + "`; there is en, uk");
        }
        return Locale.forLanguageTag(language);
    }

    private Optional<Instant> due(@Nullable Node node) {
        Optional<String> text = scalar(node);
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            problem(node, "`" + text.orElse("") + "` is no time with a zone; write it like 2026-12-20T23:59:00+02:00");
            return Optional.empty();
        }
    }

    private OptionalInt number(@Nullable Node node, String what, int least, int most) {
        Optional<String> text = scalar(node);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("\\d{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        problem(
                node,
                "`%s` cannot be %s: that is a whole number from %d to %d".formatted(text.get(), what, least, most));
        return OptionalInt.empty();
    }

    private Optional<String> scalar(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        if (node != null) {
            problem(node, "a single value is needed here");
        }
        return Optional.empty();
    }

    /** The values of a mapping by key. Keys that are not allowed, or come twice, are problems. */
    private Map<String, Node> mapping(Node node, String what, String... allowed) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(node, what + " has to be a mapping with the keys " + String.join(", ", allowed));
            return values;
        }
        Set<String> keys = new TreeSet<>(List.of(allowed));
        for (NodeTuple tuple : mapping.getValue()) {
            Optional<String> key = scalar(tuple.getKeyNode());
            if (key.isPresent() && !keys.contains(key.get())) {
                unknown(tuple.getKeyNode(), "key of " + what, key.get(), keys);
            } else if (key.isPresent() && values.put(key.get(), tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), "the key `" + key.get() + "` comes twice");
            }
        }
        return values;
    }

    private void unknown(@Nullable Node node, String what, String found, Collection<String> known) {
        List<String> nearest = NearestIds.of(found, List.copyOf(known));
        String advice = nearest.isEmpty()
                ? known.size() > 12 ? "" : "; there is " + String.join(", ", known)
                : "; did you mean " + String.join(" or ", nearest) + "?";
        problem(node, "there is no " + what + " `" + found + "`" + advice);
    }

    private void problem(@Nullable Node node, String text) {
        String place = node == null ? file : CourseFile.at(file, node.getStartMark());
        problems.add(place + ": " + text + (text.endsWith("?") ? "" : "."));
    }
}
