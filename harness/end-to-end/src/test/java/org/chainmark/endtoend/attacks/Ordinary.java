package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Submissions of students who mean no harm, under names that put them among the attackers. */
final class Ordinary {
    private static final List<String> SAMPLES = List.of(
            "right-closures",
            "overwrite-mul",
            "right-arrays",
            "preorder-traversal",
            "missing-tanh",
            "does-not-compile",
            "unfinished",
            "recursive-sort");

    /** What attacks on the score ride on. */
    static final String WRONG_ENGINE = "overwrite-mul";

    /** Has a secret in a comment. */
    static final String WITH_SECRET = "right-closures";

    private Ordinary() {}

    /** Writes them and returns their names, by sample. */
    static Map<String, String> writeAll(Bait bait, Path folder) throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < SAMPLES.size(); i++) {
            String sample = SAMPLES.get(i);
            String name = "%02d-ordinary-%s".formatted(i * 10, sample);
            write(bait, sample, folder.resolve(name));
            names.put(sample, name);
        }
        return names;
    }

    /** Each in turn. */
    static String sample(int number) {
        return SAMPLES.get(number % SAMPLES.size());
    }

    static void write(Bait bait, String sample, Path submission) throws IOException {
        if (sample.equals(WITH_SECRET)) {
            writeWithSecret(bait, submission);
        } else {
            Composition.copySample(sample, submission);
        }
    }

    static void writeWithSecret(Bait bait, Path submission) throws IOException {
        Composition.copySample(WITH_SECRET, submission);
        Files.writeString(
                submission.resolve("src/main/java/autograd/Value.java"),
                "// " + bait.secret("neighbour") + "\n",
                StandardOpenOption.APPEND);
    }
}
