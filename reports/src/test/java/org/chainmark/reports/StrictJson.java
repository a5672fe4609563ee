package org.chainmark.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads JSON and refuses what is not, names that come twice and anything after the end. */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** The tree of a text. */
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    static JsonNode resource(String name) {
        try (InputStream file = Objects.requireNonNull(StrictJson.class.getResourceAsStream(name), name)) {
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place in a tree with the type that it has, as {@code /tests/0/name STRING}. */
    public static List<String> shape(JsonNode tree) {
        List<String> shape = new ArrayList<>();
        addShape("", tree, shape);
        return shape;
    }

    private static void addShape(String place, JsonNode tree, List<String> shape) {
        shape.add(place + " " + tree.getNodeType());
        tree.properties().forEach(member -> addShape(place + "/" + member.getKey(), member.getValue(), shape));
        for (int i = 0; tree.isArray() && i < tree.size(); i++) {
            addShape(place + "/" + i, tree.get(i), shape);
        }
    }

    /** All texts in a tree. */
    public static List<String> texts(JsonNode tree) {
        List<String> texts = new ArrayList<>();
        if (tree.isTextual()) {
            texts.add(tree.textValue());
        }
        tree.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }
}
