package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.chainmark.judge.compile.Compilation;
import org.chainmark.judge.compile.CompilerOptions;
import org.chainmark.judge.compile.SubmissionCompiler;
import org.chainmark.judge.intake.Intake;
import org.chainmark.judge.intake.IntakeResult;
import org.chainmark.judge.intake.IntakeRules;
import org.chainmark.judge.isolation.IsolationLadder;
import org.chainmark.judge.isolation.IsolationUnmetException;
import org.chainmark.judge.isolation.PrestartedStarter;
import org.chainmark.judge.isolation.StudentProgram;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.structure.StructureInspection;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentClasses;
import org.chainmark.judge.student.StudentSession;
import org.chainmark.judge.student.StudentSessions;
import org.chainmark.judge.suites.SuiteBook;
import org.chainmark.judge.suites.SuiteRun;
import org.chainmark.judge.suites.SuiteRunner;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.SuiteCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the time of a submission goes in a judge that is warm. Not among the tests that every build runs: see {@code
 * docs/how-to/measure.md}.
 */
class WarmTimes {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 30;
    private static final CheckLimits DIAGNOSIS = new CheckLimits(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final Exercise exercise =
            ServiceLoader.load(Exercise.class).iterator().next();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();
    private long stageStart;

    @ParameterizedTest
    @ValueSource(strings = {"right-closures", "overwrite-mul"})
    void stages(String sample) throws IOException, IsolationUnmetException {
        List<Class<?>> suites = new ArrayList<>();
        ServiceLoader.load(SuiteCatalogue.class).forEach(catalogue -> suites.addAll(catalogue.suites()));
        try (StudentProcessStarter starter = new PrestartedStarter(
                        IsolationLadder.open(1, StudentProgram.STUDENT_JVM).starter(), 1);
                StudentSessions students = new StudentSessions(starter);
                SubmissionCompiler compiler =
                        new SubmissionCompiler(CompilerOptions.of(1, System.getProperty("java.class.path")));
                SuiteRunner runner = new SuiteRunner()) {
            SuiteBook book = runner.discover(exercise.id(), suites);
            Stages stages = new Stages(compiler, new StructureInspection(), students, runner, book);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                if (round == WARM_UP) {
                    milliseconds.clear();
                }
                grade(Sample.named(sample).folder(), stages);
            }
        }
        print(sample);
    }

    private record Stages(
            SubmissionCompiler compiler,
            StructureInspection inspection,
            StudentSessions students,
            SuiteRunner runner,
            SuiteBook book) {}

    private void grade(Path folder, Stages stages) throws IOException {
        long start = System.nanoTime();
        long cpuStart = system.getProcessCpuTime();
        stageStart = start;
        IntakeRules rules =
                new IntakeRules(exercise.packageName(), exercise.template(), Set.copyOf(exercise.protectedFiles()));
        IntakeResult.Sources sources = (IntakeResult.Sources) new Intake(rules).take(folder);
        ended("take in");
        Compilation.Compiled compiled = (Compilation.Compiled) stages.compiler().compile(sources.files());
        ended("compile");
        stages.inspection().inspect(compiled.classes(), exercise.structureRules());
        ended("inspect");
        try (StudentSession student =
                stages.students().open(StudentClasses.of(compiled.classes()), exercise.contracts(), 1)) {
            assertThat(student.missing()).isEmpty();
            ended("get a student JVM");
            SuiteRun run = stages.runner().run(stages.book(), student);
            assertThat(run.timeouts()).isZero();
            ended("run the suites");
            student.begin(DIAGNOSIS);
            assertThat(exercise.diagnostician().orElseThrow().diagnose(student)).hasSizeBetween(0, 1);
            student.end();
            ended("diagnose");
        }
        ended("end the student JVM");
        note("all of it", System.nanoTime() - start);
        note("CPU time of the judge", system.getProcessCpuTime() - cpuStart);
    }

    private void ended(String stage) {
        long now = System.nanoTime();
        note(stage, now - stageStart);
        stageStart = now;
    }

    private void note(String what, long nanos) {
        milliseconds.computeIfAbsent(what, name -> new ArrayList<>()).add(nanos / 1e6);
    }

    private void print(String sample) {
        System.out.printf(Locale.ROOT, "%-24s %10s %10s   (ms, %d runs)%n", sample, "median", "least", ROUNDS);
        milliseconds.forEach((what, times) -> {
            List<Double> sorted = times.stream().sorted().toList();
            System.out.printf(Locale.ROOT, "  %-22s %10.1f %10.1f%n", what, sorted.get(ROUNDS / 2), sorted.get(0));
        });
    }
}
