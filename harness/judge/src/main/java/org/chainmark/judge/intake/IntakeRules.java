package org.chainmark.judge.intake;

import java.util.Map;
import java.util.Set;

/**
 * What an exercise takes from a submission.
 *
 * @param packageName the package whose Java files, and those of its sub-packages, are taken, such as {@code autograd}
 * @param template path below the source root, such as {@code autograd/Value.java}, to the text a student starts from
 * @param protectedFiles paths of the template that a submission cannot replace
 */
public record IntakeRules(String packageName, Map<String, String> template, Set<String> protectedFiles) {
    public IntakeRules {
        template = Map.copyOf(template);
        protectedFiles = Set.copyOf(protectedFiles);
        if (!template.keySet().containsAll(protectedFiles)) {
            throw new IllegalArgumentException("protected files must be part of the template: " + protectedFiles);
        }
    }

    /** The folder of the package below a source root, such as {@code org/example}. */
    String packagePath() {
        return packageName.replace('.', '/');
    }
}
