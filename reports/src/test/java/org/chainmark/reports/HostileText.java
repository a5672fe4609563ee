package org.chainmark.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that a student could send to confuse a page, a table, a tool or a reader. All of them are in {@code
 * hostile-texts.json}, escaped so that every character can be seen.
 *
 * @param sent the text as it is in the result
 * @param shown what a reader of a page must see instead of it
 * @param line the same where a text has one line only
 */
public record HostileText(String sent, String shown, String line) {
    private static final List<HostileText> ALL = read();

    /** All of them; none is longer than what the pages show of any text. */
    public static List<HostileText> all() {
        return ALL;
    }

    private static List<HostileText> read() {
        List<HostileText> texts = new ArrayList<>();
        for (JsonNode text : StrictJson.resource("hostile-texts.json")) {
            String sent = text.get("sent").textValue();
            String shown = text.path("shown").asText(sent);
            String line = text.path("line").asText(shown);
            texts.add(new HostileText(sent, shown, line.strip().replaceAll("\\s+", " ")));
        }
        return List.copyOf(texts);
    }
}
