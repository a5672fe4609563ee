package org.chainmark.results;

import java.util.List;

/**
 * How well the student's code was kept from the machine while it ran.
 *
 * @param level 4 namespaces, 3 Landlock, 2 another user, 1 a process of its own only
 * @param mechanism {@code bubblewrap}, {@code process}
 * @param gaps what the code could have reached all the same, as keys of the message bundle
 */
public record Isolation(int level, String mechanism, List<String> gaps) {
    public Isolation {
        gaps = List.copyOf(gaps);
    }
}
