package org.chainmark.results;

/**
 * A fault that diagnoses of an exercise can name.
 *
 * @param id as in {@link Diagnosis#faults()}
 * @param graded whether points are lost for it; if not, it is only named
 * @param course the criterion of the course under which it is explained, such as {@code S1.3}
 * @param summary what code with this fault does, in one line of English
 */
public record KnownFault(String id, boolean graded, String course, String summary) {}
