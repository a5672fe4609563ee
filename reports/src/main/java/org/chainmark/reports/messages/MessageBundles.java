package org.chainmark.reports.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds message files on the class path. Not {@link java.util.ResourceBundle}, which would fall back to the language of
 * the machine.
 */
final class MessageBundles {
    private static final String GENERIC = "org/chainmark/reports/messages";
    private static final Pattern EXERCISE_ID = Pattern.compile("[A-Za-z0-9_-]+");

    /** Each page needs them anew, and nobody changes them. Ids and languages come from us, so there are few. */
    private static final Map<String, List<Properties>> READ = new ConcurrentHashMap<>();

    private MessageBundles() {}

    /** The generic messages, those in the language first; English only if there are none in the language. */
    static List<Properties> generic(String language) {
        return load(List.of(GENERIC), language);
    }

    /**
     * The messages of an exercise, those in the language first; none if it has none. Those that would give an answer
     * away are in a file of their own, which does not ship to students.
     */
    static List<Properties> ofExercise(String id, String language) {
        String folder = "chainmark/exercises/" + id + "/";
        return EXERCISE_ID.matcher(id).matches()
                ? load(List.of(folder + "messages", folder + "key"), language)
                : List.of();
    }

    private static List<Properties> load(List<String> bases, String language) {
        return READ.computeIfAbsent(bases + "_" + language, any -> List.copyOf(read(bases, language)));
    }

    private static List<Properties> read(List<String> bases, String language) {
        List<Properties> bundles = new ArrayList<>();
        bases.forEach(base -> addIfThere(bundles, base + "_" + language + ".properties"));
        bases.forEach(base -> addIfThere(bundles, base + ".properties"));
        return bundles;
    }

    private static void addIfThere(List<Properties> bundles, String path) {
        try (InputStream file = MessageBundles.class.getClassLoader().getResourceAsStream(path)) {
            if (file != null) {
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                Properties messages = new Properties();
                messages.load(reader);
                bundles.add(messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
