package org.chainmark.reports.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmark.reports.messages.Sentence.Part;

/**
 * Fills one message: {@code {name}} is a parameter, backticks mark code, <code>{?name}…{/}</code> is left out if the
 * parameter is missing or empty. What a parameter holds is never looked at for any of these. A sentence whose beginning
 * is left out begins with a capital all the same.
 */
final class MessageTemplate {
    private static final Pattern MARK = Pattern.compile("`|\\{/\\}|\\{(\\??)([A-Za-z][A-Za-z0-9.-]*)\\}");

    private static final String OPTIONAL = "{?";

    private final Map<String, String> parameters;
    private final UnaryOperator<String> display;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean code;
    private boolean leftOut;

    private MessageTemplate(Map<String, String> parameters, UnaryOperator<String> display) {
        this.parameters = parameters;
        this.display = display;
    }

    /**
     * The sentence that a message makes with parameters.
     *
     * @param display how the value of a parameter is shown
     */
    static Sentence fill(String message, Map<String, String> parameters, UnaryOperator<String> display) {
        return new MessageTemplate(parameters, display).fill(message);
    }

    private Sentence fill(String message) {
        Matcher mark = MARK.matcher(message);
        int end = 0;
        while (mark.find()) {
            append(message.substring(end, mark.start()));
            apply(mark);
            end = mark.end();
        }
        append(message.substring(end));
        endPart();
        Sentence sentence = new Sentence(parts);
        return message.startsWith(OPTIONAL) ? sentence.capitalized() : sentence;
    }

    private void apply(Matcher mark) {
        String name = mark.group(2);
        if (mark.group().equals("`")) {
            switchCode();
        } else if (name == null) {
            leftOut = false;
        } else if (!mark.group(1).isEmpty()) {
            leftOut = parameters.getOrDefault(name, "").isEmpty();
        } else {
            String value = parameters.get(name);
            append(value == null ? mark.group() : display.apply(value));
        }
    }

    private void switchCode() {
        if (!leftOut) {
            endPart();
            code = !code;
        }
    }

    private void append(String piece) {
        if (!leftOut) {
            text.append(piece);
        }
    }

    private void endPart() {
        if (!text.isEmpty()) {
            parts.add(new Part(text.toString(), code));
            text.setLength(0);
        }
    }
}
