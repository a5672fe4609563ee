package org.chainmark.reports.messages;

import java.util.ArrayList;
import java.util.List;

/** A key such as {@code fault.A_mul_overwrite.why} with an id in it, whose underscores lead from the general to the special. */
final class MessageKey {
    /** Longer ones are not ours: a result may come from a file, and there would be a key for each of its underscores. */
    private static final int LONGEST = 200;

    private MessageKey() {}

    /** The key, and the keys of the families its id belongs to: the id is cut at its last underscore, the rest is kept. */
    static List<String> mostSpecificFirst(String key) {
        if (key.length() > LONGEST) {
            return List.of(key);
        }
        List<String> keys = new ArrayList<>(List.of(key));
        String family = key;
        for (int cut = family.lastIndexOf('_'); cut > 0; cut = family.lastIndexOf('_')) {
            int rest = family.indexOf('.', cut);
            family = family.substring(0, cut) + (rest < 0 ? "" : family.substring(rest));
            keys.add(family);
        }
        return keys;
    }
}
