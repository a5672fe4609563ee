package org.chainmark.reports.escape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a JSON document to memory. Names are ours; every text is made visible and cut before it is written. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter json = new StringWriter();
    private final JsonGenerator generator;

    /** An empty document. */
    public JsonText() {
        try {
            generator = FACTORY.createGenerator(json).setPrettyPrinter(printer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Members of an object or elements of a list. */
    @FunctionalInterface
    public interface Body {
        /** Writes them. */
        void write();
    }

    /** An object, as the whole document or as an element of a list. */
    public JsonText object(Body members) {
        write(generator::writeStartObject);
        members.write();
        return write(generator::writeEndObject);
    }

    /** An object as a member. */
    public JsonText object(String name, Body members) {
        write(() -> generator.writeFieldName(name));
        return object(members);
    }

    /** A list, as the whole document or as an element of a list. */
    public JsonText list(Body elements) {
        write(generator::writeStartArray);
        elements.write();
        return write(generator::writeEndArray);
    }

    /** A list as a member. */
    public JsonText list(String name, Body elements) {
        write(() -> generator.writeFieldName(name));
        return list(elements);
    }

    /** A text on one line, as a member. */
    public JsonText line(String name, String text, int longest) {
        return write(() -> generator.writeStringField(name, PlainText.line(text, longest)));
    }

    /** A text with its lines, as a member. */
    public JsonText lines(String name, String text, int longest) {
        return write(() -> generator.writeStringField(name, PlainText.lines(text, longest)));
    }

    /** A number, as a member. */
    public JsonText number(String name, long number) {
        return write(() -> generator.writeNumberField(name, number));
    }

    /** A truth, as a member. */
    public JsonText truth(String name, boolean value) {
        return write(() -> generator.writeBooleanField(name, value));
    }

    private JsonText write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
    }

    /** What was written, with a line end. */
    @Override
    public String toString() {
        write(generator::flush);
        return json + "\n";
    }
}
