package org.chainmark.reports.text;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width, broken at spaces. */
final class Paragraph {
    private Paragraph() {}

    /** The lines; a word that is longer than the width has one of its own. An empty text is one empty line. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) > width && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** How many characters a reader sees. */
    static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
