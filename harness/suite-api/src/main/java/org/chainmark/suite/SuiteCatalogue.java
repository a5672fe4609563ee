package org.chainmark.suite;

import java.util.List;

/** Tells which suites there are. Implementations are found by {@link java.util.ServiceLoader}. */
public interface SuiteCatalogue {
    /** Classes annotated with {@link Suite}, of any number of exercises. */
    List<Class<?>> suites();
}
