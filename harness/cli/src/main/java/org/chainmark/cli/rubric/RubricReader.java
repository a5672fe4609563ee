package org.chainmark.cli.rubric;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of marks as spreadsheets write it: with commas, semicolons or tabs, and perhaps a byte-order mark. */
final class RubricReader {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final Map<Key, Row> rows = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private RubricReader() {}

    static Map<Key, Row> read(byte[] file) throws RubricException {
        String text = decode(file);
        RubricReader reader = new RubricReader();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.read(csv);
        } catch (CsvParseException e) {
            throw new RubricException(List.of(
                    "It is no CSV: " + e.getMessage() + ". Look for a quote that is not closed, and save it anew."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!reader.problems.isEmpty()) {
            throw new RubricException(reader.problems);
        }
        return Map.copyOf(reader.rows);
    }

    private static String decode(byte[] file) throws RubricException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RubricException(List.of("It is not in UTF-8. Save it as CSV UTF-8."));
        }
    }

    /** The separator that the line of column names has most of. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> count(head, separator)))
                .orElseThrow();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private void read(CsvReader<CsvRecord> csv) throws RubricException {
        Map<String, Integer> columns = new HashMap<>();
        for (CsvRecord line : csv) {
            if (columns.isEmpty()) {
                List<String> names = line.getFields();
                names.forEach(name -> columns.put(name.strip(), names.indexOf(name)));
                requireColumns(columns);
            } else {
                add(columns, line);
            }
        }
        if (columns.isEmpty()) {
            throw new RubricException(List.of("It is empty. Make it anew with `chainmark rubric`."));
        }
    }

    private static void requireColumns(Map<String, Integer> columns) throws RubricException {
        List<String> missing =
                Row.NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new RubricException(List.of("Line 1 should name the columns, and has no " + String.join(", ", missing)
                    + ". Keep the first line as `chainmark rubric` wrote it."));
        }
    }

    private void add(Map<String, Integer> columns, CsvRecord line) {
        Key key = Key.of(
                field(columns, line, Row.SUBMISSION),
                field(columns, line, Row.EXERCISE),
                field(columns, line, Row.CHECK));
        Row row = new Row(
                key,
                field(columns, line, Row.TEXT),
                field(columns, line, Row.MARK),
                field(columns, line, Row.COMMENT),
                line.getStartingLineNumber());
        if (row.isMarked()) {
            addMarked(row, field(columns, line, Row.POSSIBLE));
        }
    }

    private void addMarked(Row row, String possible) {
        String at = "Line " + row.line() + ": ";
        if (row.key().submission().isEmpty() || row.key().check().isEmpty()) {
            problems.add(at + "there is a mark, and no submission or no check that it is for. Fill them in.");
        } else if (!row.mark().matches("\\d{1,6}")
                || (possible.matches("\\d{1,6}") && Integer.parseInt(row.mark()) > Integer.parseInt(possible))) {
            problems.add(at + "the mark `" + row.mark() + "` is not a whole number from 0 to "
                    + (possible.isEmpty() ? "what is possible" : possible) + ". Correct it, or leave it empty.");
        } else {
            Row other = rows.putIfAbsent(row.key(), row);
            if (other != null && !other.mark().equals(row.mark())) {
                problems.add(at + row.key().check() + " of " + row.key().submission() + " has another mark in line "
                        + other.line() + ". Keep one of them.");
            }
        }
    }

    private static String field(Map<String, Integer> columns, CsvRecord line, String name) {
        Integer column = columns.get(name);
        return column == null || column >= line.getFieldCount()
                ? ""
                : line.getField(column).strip();
    }
}
