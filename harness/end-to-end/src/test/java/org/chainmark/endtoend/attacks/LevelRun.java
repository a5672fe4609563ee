package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainmark.endtoend.attacks.Composition.Marks;
import org.chainmark.results.CheckResult;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Verdict;

/**
 * One level: ordinary submissions alone, then the same among all attackers in one run. What an attack may achieve is what
 * the gaps say that are named in every result; the judge and the others' results may never suffer.
 */
final class LevelRun {
    private static final Pattern SAID = Pattern.compile("attack: ([^\\\\\\r\\n]+)");

    private final int level;
    private final List<Attack> attacks;
    private final Matrix matrix;
    private final List<String> complaints = new ArrayList<>();

    LevelRun(int level, List<Attack> attacks, Matrix matrix) {
        this.level = level;
        this.attacks = attacks;
        this.matrix = matrix;
    }

    /** What did not go as promised. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void run() throws IOException {
        try (Bait bait = new Bait()) {
            Path quiet = Files.createDirectory(bait.classFolder().resolve("quiet"));
            Map<String, String> ordinary = Ordinary.writeAll(bait, quiet);
            Grading clean = Grading.of(bait, level, quiet);
            Optional<GradingReport> report = clean.report(name(ordinary, Ordinary.WITH_SECRET));
            if (report.isEmpty()) {
                matrix.note(
                        level,
                        "not offered here: " + clean.said().lines().findFirst().orElse(""));
                return;
            }
            Isolation isolation = report.get().isolation();
            Batch together = new Batch(bait, clean, ordinary, isolation);
            List<Attack> apart = attacks.stream()
                    .filter(attack -> attack.alone() && together.isLetThrough(attack))
                    .toList();
            together.run(
                    attacks.stream().filter(attack -> !apart.contains(attack)).toList());
            for (Attack attack : apart) {
                new Batch(bait, clean, ordinary, isolation).run(List.of(attack));
            }
            endLeftovers(bait);
        }
    }

    private void endLeftovers(Bait bait) {
        List<ProcessHandle> left = Processes.left(bait.root().toString());
        if (!left.isEmpty()) {
            complaints.add("processes of the run are left: "
                    + left.stream().map(each -> each.info().toString()).toList());
            Processes.end(left);
        }
    }

    private static String name(Map<String, String> ordinary, String sample) {
        return String.valueOf(ordinary.get(sample));
    }

    /** One run of the command line. */
    private final class Batch {
        private final Bait bait;
        private final Grading clean;
        private final Map<String, String> ordinary;
        private final Isolation isolation;
        private final Path folder;
        private final Map<Attack, Marks> marks = new LinkedHashMap<>();

        Batch(Bait bait, Grading clean, Map<String, String> ordinary, Isolation isolation) throws IOException {
            this.bait = bait;
            this.clean = clean;
            this.ordinary = ordinary;
            this.isolation = isolation;
            this.folder = Files.createDirectory(bait.classFolder().resolve("class-" + Bait.hex()));
        }

        boolean isLetThrough(Attack attack) {
            return attack.gaps().stream().anyMatch(isolation.gaps()::contains);
        }

        void run(List<Attack> together) throws IOException {
            Ordinary.writeAll(bait, folder);
            Composition composition = new Composition(bait, folder.resolve(name(ordinary, Ordinary.WITH_SECRET)));
            for (Attack attack : together) {
                marks.put(attack, Marks.random());
                composition.write(attack, marks.get(attack), folder.resolve(attack.name()));
            }
            Grading grading = Grading.of(bait, level, folder);
            boolean judgeHurt = !judgeIsWell(grading);
            for (Attack attack : together) {
                Set<Effect> effects = observed(attack, grading);
                if (judgeHurt && together.size() == 1) {
                    effects.add(Effect.JUDGE);
                }
                judge(attack, effects);
                matrix.put(attack, level, effects, held(attack, grading));
            }
            if (judgeHurt && together.size() > 1) {
                complain("the judge or other submissions were hurt", grading.said());
            }
            if (together.size() > 1) {
                matrix.note(
                        level,
                        "%s, gaps %s; %d attacks in %d s, exit code %d"
                                .formatted(
                                        isolation.mechanism(),
                                        isolation.gaps(),
                                        together.size(),
                                        grading.seconds(),
                                        grading.exitCode()));
            }
            complainAboutSecretsElsewhere(grading);
        }

        private boolean judgeIsWell(Grading grading) throws IOException {
            boolean well = grading.exitCode() == 0;
            for (String name : ordinary.values()) {
                if (!clean.result(name).equals(grading.result(name))) {
                    complaintsAboutOthers(name, grading);
                    well = false;
                }
            }
            return well;
        }

        private void complaintsAboutOthers(String name, Grading grading) throws IOException {
            if (marks.size() > 1) {
                complain("another result for " + name, grading.result(name).orElse("no result"));
            }
        }

        private Set<Effect> observed(Attack attack, Grading grading) throws IOException {
            Set<Effect> effects = EnumSet.noneOf(Effect.class);
            effects.addAll(new Evidence(bait).of(attack, mark(attack), grading.writtenAbout(attack.name())));
            Optional<GradingReport> report = grading.report(attack.name());
            if (report.isEmpty()) {
                effects.add(Effect.JUDGE);
            } else if (attack.ridesOnWrongEngine() && points(report.get()) > baseline()) {
                effects.add(Effect.SCORE);
            }
            if (!bait.victimLives()) {
                effects.add(Effect.JUDGE);
            }
            return effects;
        }

        private Marks mark(Attack attack) {
            return marks.getOrDefault(attack, Marks.random());
        }

        private int baseline() throws IOException {
            return points(clean.report(name(ordinary, Ordinary.WRONG_ENGINE)).orElseThrow());
        }

        private void judge(Attack attack, Collection<Effect> effects) {
            if (!effects.isEmpty() && !isLetThrough(attack)) {
                complain(
                        attack + " achieved " + effects + ", which no gap names",
                        isolation.gaps().toString());
            }
            if (effects.contains(Effect.SCORE) && !attack.alone()) {
                complain(attack + " has more points than its engine deserves", "");
            }
            if (level == 1 && attack.control().equals("1") && !effects.contains(attack.effect())) {
                complain(attack + " was to achieve " + attack.effect() + " here, to prove that it works", "" + effects);
            }
        }

        private void complainAboutSecretsElsewhere(Grading grading) throws IOException {
            for (Path file : grading.writtenAboutAll()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                bait.secrets().forEach((name, secret) -> {
                    if (text.contains(secret)) {
                        complain("the secret `" + name + "` is in " + file.getFileName(), "");
                    }
                });
            }
        }

        private void complain(String what, String detail) {
            complaints.add("level " + level + ": " + what + (detail.isEmpty() ? "" : "\n" + detail));
        }

        /** The attack's own words if it got to say some, else how its checks ended. */
        private String held(Attack attack, Grading grading) throws IOException {
            Matcher said = SAID.matcher(grading.result(attack.name()).orElse(""));
            if (said.find()) {
                return Matrix.shortened(said.group(1));
            }
            return Matrix.shortened(
                    grading.report(attack.name()).map(Batch::ending).orElse("no result"));
        }

        private static String ending(GradingReport report) {
            return report.exercises().stream()
                    .flatMap(exercise -> exercise.checks().stream())
                    .map(CheckResult::verdict)
                    .filter(verdict -> verdict != Verdict.PASSED && verdict != Verdict.NOT_RUN)
                    .map(Verdict::name)
                    .distinct()
                    .collect(Collectors.joining(" ", report.outcome() + " ", ""));
        }

        private static int points(GradingReport report) {
            return report.points().earned();
        }
    }
}
