package org.chainmark.studentjvm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.chainmark.protocol.ProtocolViolation;

/** The objects that the judge knows, by number. Equal numbers are the same object; numbers are never used again. */
final class HandleTable {
    private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
    private final List<Object> objects = new ArrayList<>();
    private int dropped;

    int idOf(Object object) {
        Integer known = ids.get(object);
        if (known != null) {
            return known;
        }
        int id = dropped + objects.size();
        ids.put(object, id);
        objects.add(object);
        return id;
    }

    Object object(int id) throws ProtocolViolation {
        int index = id - dropped;
        if (index < 0 || index >= objects.size()) {
            throw new ProtocolViolation("an unknown handle: " + id);
        }
        return objects.get(index);
    }

    void drop() {
        dropped += objects.size();
        objects.clear();
        ids.clear();
    }
}
