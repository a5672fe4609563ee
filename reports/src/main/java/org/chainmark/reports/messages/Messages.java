package org.chainmark.reports.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.results.Fact;

/**
 * Turns facts into sentences of one language. An exercise brings its own messages, which are found on the class path
 * and win over the generic ones.
 */
public final class Messages {
    private static final String ENGLISH = "en";
    private static final int LONGEST_VALUE = 600;

    private final String language;
    private final List<Properties> bundles;

    private Messages(String language, List<Properties> bundles) {
        this.language = language;
        this.bundles = List.copyOf(bundles);
    }

    /** The generic messages in the locale's language, or in English if they are not translated to it. */
    public static Messages in(Locale locale) {
        List<Properties> bundles = MessageBundles.generic(locale.getLanguage());
        boolean translated = bundles.size() > 1;
        return new Messages(translated ? locale.getLanguage() : ENGLISH, bundles);
    }

    /** These messages and those of an exercise. */
    public Messages forExercise(String id) {
        List<Properties> extended = new ArrayList<>(MessageBundles.ofExercise(id, language));
        extended.addAll(bundles);
        return new Messages(language, extended);
    }

    /** Code of the language that the messages are in, such as {@code uk}. */
    public String language() {
        return language;
    }

    /** What a fact says; a fact without a message is shown with its key and parameters. */
    public Sentence sentence(Fact fact) {
        return find(fact.key(), fact.parameters()).orElseGet(() -> unworded(fact));
    }

    /**
     * The message of a key with parameters, if there is one. What the words of a family share need not be repeated: a
     * message that is missing for {@code fault.A_mul_overwrite.why} is looked for under {@code fault.A_mul.why} and then
     * {@code fault.A.why}, in the language of the reader before any other.
     */
    public Optional<Sentence> find(String key, Map<String, String> parameters) {
        return template(key).map(message -> MessageTemplate.fill(message, parameters, this::display));
    }

    /**
     * A fixed text of ours.
     *
     * @throws MissingResourceException if there is no such message, which is a mistake in Chainmark
     */
    public String text(String key, Map<String, String> parameters) {
        return find(key, parameters)
                .orElseThrow(() -> new MissingResourceException("no message", "messages", key))
                .text();
    }

    /** As {@link #text(String, Map)}, without parameters. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** All texts whose key starts with a prefix, by the rest of the key; for the labels of a page. */
    public Map<String, String> labels(String prefix) {
        Map<String, String> labels = new TreeMap<>();
        bundles.stream()
                .flatMap(bundle -> bundle.stringPropertyNames().stream())
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> labels.put(key.substring(prefix.length()), text(key)));
        return Collections.unmodifiableMap(labels);
    }

    private Sentence unworded(Fact fact) {
        String details = fact.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + " = " + display(parameter.getValue()))
                .collect(Collectors.joining(", "));
        return MessageTemplate.fill(
                template("unworded").orElse("{key}: {details}"),
                Map.of("key", fact.key(), "details", details),
                value -> value);
    }

    private Optional<String> template(String key) {
        List<String> keys = MessageKey.mostSpecificFirst(key);
        return bundles.stream()
                .flatMap(bundle -> keys.stream().flatMap(one -> Stream.ofNullable(bundle.getProperty(one))))
                .findFirst();
    }

    private String display(String value) {
        if (value.isEmpty()) {
            return template("value.empty").orElse("");
        }
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        Map<String, String> rest = Map.of("count", String.valueOf(value.length() - end));
        return value.substring(0, end) + text("value.cut", rest);
    }
}
