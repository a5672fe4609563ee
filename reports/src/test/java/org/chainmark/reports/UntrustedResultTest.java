package org.chainmark.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmark.reports.csv.GradesCsv;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.text.TextSummary;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultFormatException;
import org.chainmark.results.json.ResultJson;
import org.junit.jupiter.api.Test;

/** A result from a run that a student controls has any value anywhere; it is refused in words, or written. */
class UntrustedResultTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<JsonNode> NUMBERS = List.of(
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(Integer.MAX_VALUE),
            JSON.numberNode(Integer.MIN_VALUE));

    private static final List<JsonNode> TEXTS = List.of(JSON.textNode(""), JSON.textNode("{x} `"));

    private static final List<JsonNode> ENUMS = Stream.of(
                    "PASSED",
                    "FAILED",
                    "PENDING",
                    "MISSING",
                    "NOT_RUN",
                    "NOT_GRADED",
                    "NOT_GRADABLE",
                    "NOT_STARTED",
                    "HIDDEN")
            .<JsonNode>map(JSON::textNode)
            .toList();

    @Test
    void noValueMakesAFormatFail() {
        JsonNode result = StrictJson.parse(json(SampleReports.rich()));
        List<String> places = places("", result);

        int written = 0;
        for (String place : places) {
            for (JsonNode other : others(result.at(place))) {
                written += write(with(result, place, other), written) ? 1 : 0;
            }
        }
        assertThat(written).isGreaterThan(400);
    }

    /** Whether it was no refusal. The formats take turns: they share what reads the result. */
    private static boolean write(JsonNode tree, int turn) {
        Optional<GradingReport> read = read(tree);
        read.ifPresent(report ->
                assertThatCode(() -> write(report, turn)).as(tree::toString).doesNotThrowAnyException());
        return read.isPresent();
    }

    private static Optional<GradingReport> read(JsonNode tree) {
        try {
            return Optional.of(ResultJson.read(tree.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (ResultFormatException e) {
            return Optional.empty();
        }
    }

    private static void write(GradingReport report, int turn) {
        List<ReportFormat> formats = ReportFormats.all();
        int which = turn % (formats.size() + 2);
        if (which < formats.size()) {
            Written.by(formats.get(which), report);
        } else if (which == formats.size()) {
            GradesCsv.render(List.of(GradeLine.of(report, "folder", Locale.ENGLISH)));
        } else {
            TextSummary.lines(report, Locale.ENGLISH, Occasion.SELF_CHECK, Path.of("report.html"));
        }
    }

    private static List<JsonNode> others(JsonNode value) {
        if (value.isNumber()) {
            return NUMBERS;
        }
        if (value.isTextual()) {
            return value.textValue().matches("[A-Z]+(_[A-Z]+)*") ? ENUMS : TEXTS;
        }
        return value.isArray()
                ? List.of(JSON.arrayNode(), twice((ArrayNode) value), JSON.nullNode())
                : List.of(JSON.nullNode());
    }

    private static JsonNode twice(ArrayNode list) {
        return JSON.arrayNode().addAll(list).addAll(list);
    }

    private static JsonNode with(JsonNode tree, String place, JsonNode other) {
        JsonNode copy = tree.deepCopy();
        int last = place.lastIndexOf('/');
        String name = place.substring(last + 1);
        if (copy.at(place.substring(0, last)) instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), other);
        } else if (copy.at(place.substring(0, last)) instanceof ObjectNode object) {
            object.set(name, other);
        }
        return copy;
    }

    private static List<String> places(String at, JsonNode tree) {
        List<String> places = new ArrayList<>();
        tree.properties().forEach(member -> {
            places.add(at + "/" + member.getKey());
            places.addAll(places(at + "/" + member.getKey(), member.getValue()));
        });
        for (int i = 0; tree.isArray() && i < tree.size(); i++) {
            places.add(at + "/" + i);
            places.addAll(places(at + "/" + i, tree.get(i)));
        }
        return places;
    }

    private static String json(GradingReport report) {
        return new String(ResultJson.write(report), StandardCharsets.UTF_8);
    }
}
