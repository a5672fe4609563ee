package org.chainmark.reports.format;

import java.util.Locale;
import org.chainmark.reports.view.Occasion;
import org.chainmark.reports.view.SourcePlace;

/**
 * How results are to be presented.
 *
 * @param locale the language of sentences
 * @param sourceRoot folder of the student's source in the repository, such as {@code src/main/java}; may be empty
 */
public record Presentation(Locale locale, Occasion occasion, String sourceRoot) {
    /** Where Maven has the source. */
    public static final String MAVEN_SOURCE_ROOT = "src/main/java";

    private static final String MAVEN_TEST_ROOT = "src/test/java";

    /** A place in the student's source as a place in the repository; tests are where Maven has them. */
    public SourcePlace inRepository(SourcePlace place) {
        return place.from(place.isTest() && sourceRoot.endsWith(MAVEN_SOURCE_ROOT) ? testRoot() : sourceRoot);
    }

    private String testRoot() {
        return sourceRoot.substring(0, sourceRoot.length() - MAVEN_SOURCE_ROOT.length()) + MAVEN_TEST_ROOT;
    }
}
