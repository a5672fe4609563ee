package org.chainmark.judge.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.results.Fact;

/** What became of taking a submission in. */
public sealed interface IntakeResult {
    /**
     * There is work to grade.
     *
     * @param files path below the source root, such as {@code autograd/Value.java}, to text; sorted by path, with the
     *     protected files as they are in the template
     * @param notices what was noticed but does not keep the submission from being graded
     */
    record Sources(Map<String, String> files, List<Fact> notices) implements IntakeResult {
        public Sources {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
            notices = List.copyOf(notices);
        }
    }

    /**
     * There are documents to grade.
     *
     * @param documents name of each document that was handed in to text
     * @param tests path below the root of the test sources to text
     */
    record Texts(Map<String, String> documents, Map<String, String> tests) implements IntakeResult {
        public Texts {
            documents = Map.copyOf(documents);
            tests = Map.copyOf(tests);
        }
    }

    /** Every file equals the template's; of documents, each that is there. */
    record NotStarted() implements IntakeResult {}

    /**
     * The submission cannot be graded for a reason of its own.
     *
     * @param problems why, at least one; paths in them are relative to the submission
     */
    record Refused(List<Fact> problems) implements IntakeResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
