package org.chainmark.suite;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule on the student's compiled classes. Classes of the JDK are seen by name only, without their supertypes.
 *
 * @param id stable identifier of the check that the rule is
 * @param title one line that says what is checked, worded for a student
 * @param points points for keeping the rule
 * @param rule the rule; the description of each violation names the place, such as {@code Value.cache}, and the fact
 *     {@code structure.<id>} carries it as {@code where}
 */
public record StructureRule(String id, String title, int points, ArchRule rule) {}
