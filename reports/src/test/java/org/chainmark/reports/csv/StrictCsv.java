package org.chainmark.reports.csv;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it and refuses everything else. */
final class StrictCsv {
    private final String text;
    private int position;

    private StrictCsv(String text) {
        this.text = text;
    }

    static List<List<String>> parse(String text) {
        StrictCsv csv = new StrictCsv(text);
        List<List<String>> records = new ArrayList<>();
        while (csv.position < text.length()) {
            records.add(csv.record());
        }
        return records;
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (next(',')) {
            fields.add(field());
        }
        if (!next('\r') || !next('\n')) {
            throw new IllegalArgumentException("no end of line at " + position);
        }
        return fields;
    }

    private String field() {
        return next('"') ? quoted() : plain();
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        while (true) {
            if (position == text.length()) {
                throw new IllegalArgumentException("a quoted field never ends");
            }
            char c = text.charAt(position++);
            if (c != '"') {
                field.append(c);
            } else if (next('"')) {
                field.append('"');
            } else {
                return field.toString();
            }
        }
    }

    private String plain() {
        int start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            if (text.charAt(position) == '"') {
                throw new IllegalArgumentException("a quote within a field at " + position);
            }
            position++;
        }
        return text.substring(start, position);
    }

    private boolean next(char c) {
        boolean there = position < text.length() && text.charAt(position) == c;
        if (there) {
            position++;
        }
        return there;
    }
}
