package org.chainmark.exercises.open.owntests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.exercises.open.TemplateFiles;
import org.chainmark.exercises.open.owntests.contract.TestRunner;
import org.chainmark.results.Fact;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.Library;
import org.chainmark.suite.SourceSet;
import org.chainmark.suite.StructureRule;
import org.chainmark.suite.Submission;

/**
 * Write tests that notice engines with mistakes: criterion S3.3 of the course. The tests are run on engines that are right
 * and on engines that are not, never on the student's own.
 */
public final class OwnTestsExercise implements Exercise {
    @Override
    public String id() {
        return "own-tests";
    }

    @Override
    public String title() {
        return "Tests of your own";
    }

    @Override
    public String packageName() {
        return "autograd";
    }

    @Override
    public SourceSet sourceSet() {
        return SourceSet.TEST;
    }

    @Override
    public Library library() {
        return TestLibrary.withEngine();
    }

    @Override
    public Map<String, String> template() {
        return TemplateFiles.read("autograd/ValueTest.java");
    }

    @Override
    public List<String> protectedFiles() {
        return List.of();
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(TestRunner.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return List.of();
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.empty();
    }

    /** One line for each engine with a mistake, and one for each test that was set aside. */
    @Override
    public List<Fact> remarks(Submission submission) {
        TestFindings findings = Rounds.run(submission);
        List<Fact> remarks = new ArrayList<>();
        for (MistakeFamily family : OpenMistakes.FAMILIES) {
            family.faults().forEach(fault -> remarks.add(remark(family, fault, findings)));
        }
        findings.setAside().forEach(test -> remarks.add(Fact.of("setAside").with("test", test)));
        return remarks;
    }

    /** What was not noticed is named by its family only: which mistake to think of is for the student to find out. */
    private static Fact remark(MistakeFamily family, String fault, TestFindings findings) {
        List<String> tests = findings.noticedBy().getOrDefault(fault, List.of());
        if (tests.isEmpty()) {
            return Fact.of("missed." + family.id());
        }
        Fact noticed = Fact.of("noticed." + fault).with("test", tests.get(0));
        return tests.size() == 1 ? noticed : noticed.with("more", String.valueOf(tests.size() - 1));
    }
}
