package org.chainmark.judge.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmark.suite.SourceSet;

/**
 * What an exercise takes from a submission.
 *
 * @param packageName the package whose Java files, and those of its sub-packages, are taken, such as {@code autograd}
 * @param sourceSet where in the submission the package is
 * @param template path below the source root, such as {@code autograd/Value.java}, to the text a student starts from
 * @param protectedFiles paths of the template that a submission cannot replace
 */
public record IntakeRules(
        String packageName, SourceSet sourceSet, Map<String, String> template, Set<String> protectedFiles) {
    public IntakeRules {
        template = Map.copyOf(template);
        protectedFiles = Set.copyOf(protectedFiles);
        if (!template.keySet().containsAll(protectedFiles)) {
            throw new IllegalArgumentException("protected files must be part of the template: " + protectedFiles);
        }
    }

    /** Rules for a package of the program itself. */
    public IntakeRules(String packageName, Map<String, String> template, Set<String> protectedFiles) {
        this(packageName, SourceSet.MAIN, template, protectedFiles);
    }

    /** Where a source root may be, likely ones first. */
    List<String> sourceRoots() {
        return sourceSet == SourceSet.MAIN ? List.of("src/main/java", "src", "") : List.of("src/test/java");
    }

    /** Whether Java files without folders around them may be meant. */
    boolean mayBeFlat() {
        return sourceSet == SourceSet.MAIN;
    }

    /** The folder of the package below a source root, such as {@code org/example}. */
    String packagePath() {
        return packageName.replace('.', '/');
    }
}
