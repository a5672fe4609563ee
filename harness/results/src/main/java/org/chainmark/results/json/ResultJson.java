package org.chainmark.results.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chainmark.results.Counterexample;
import org.chainmark.results.CourseReference;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Location;
import org.chainmark.results.Review;

/**
 * The JSON of a result, described in {@code docs/result-format.md}. Equal reports give equal bytes, and what was read
 * is written back byte for byte.
 */
public final class ResultJson {
    /** Of the facts it is the nudge, the one that stands alone. */
    private static final List<Class<?>> MAY_BE_NULL = List.of(
            Counterexample.class, Location.class, Review.class, Integer.class, Fact.class, CourseReference.class);

    private static final ObjectMapper MAPPER = mapper();
    private static final ObjectWriter WRITER = MAPPER.writer(printer());

    private ResultJson() {}

    /** UTF-8, fields in the order of the records, two spaces of indent, line feeds, one at the end. */
    public static byte[] write(GradingReport report) {
        try {
            return (VisibleJson.escape(WRITER.writeValueAsString(report)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is made of texts, numbers and lists and can be written", e);
        }
    }

    /**
     * Reads a report. Fields that are not known are ignored, so that later versions may add some; every known field
     * must be there and have its type. {@code charts} and {@code course} came later: where they are absent, there are
     * none.
     *
     * @throws ResultFormatException if it is not JSON, of another version, or a field is missing or wrong
     */
    public static GradingReport read(byte[] json) {
        try {
            JsonNode tree = MAPPER.readTree(decode(json));
            requireVersion(tree.path("formatVersion"));
            addWhatCameLater(tree);
            return MAPPER.treeToValue(tree, GradingReport.class);
        } catch (JsonMappingException e) {
            throw new ResultFormatException("not a result: " + field(e) + ": " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new ResultFormatException("not a result: not JSON: " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new ResultFormatException("not a result: not UTF-8: " + e.getMessage(), e);
        }
    }

    /** Decoded here because the parser would guess at UTF-16 and UTF-32 too. */
    private static String decode(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    private static void requireVersion(JsonNode version) {
        if (!version.isInt()) {
            throw new ResultFormatException("not a result: formatVersion is missing or not an integer");
        }
        if (version.intValue() != GradingReport.FORMAT_VERSION) {
            throw new ResultFormatException("a result in format " + version.intValue()
                    + ", and this version of Chainmark reads format " + GradingReport.FORMAT_VERSION);
        }
    }

    private static void addWhatCameLater(JsonNode tree) {
        if (tree instanceof ObjectNode report && !report.has("course")) {
            report.putNull("course");
        }
        for (JsonNode each : tree.path("exercises")) {
            if (each instanceof ObjectNode exercise && !exercise.has("charts")) {
                exercise.putArray("charts");
            }
        }
    }

    private static String field(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : problem.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "the whole" : path.toString();
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, texts -> {
                    for (CoercionInputShape shape :
                            List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float)) {
                        texts.setCoercion(shape, CoercionAction.Fail);
                    }
                });
        builder.defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL));
        MAY_BE_NULL.forEach(type -> builder.withConfigOverride(
                type, override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET))));
        return builder.build();
    }
}
