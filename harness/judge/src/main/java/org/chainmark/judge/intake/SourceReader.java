package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chainmark.results.Fact;

/** Reads the files that were found, within the limits, and puts the protected ones back. */
final class SourceReader {
    /** More problems than this help nobody. */
    private static final int MOST_PROBLEMS = 20;

    private final SubmissionFolder submission;
    private final IntakeRules rules;
    private final IntakeLimits limits;
    private final Map<String, String> texts = new TreeMap<>();
    private final List<Fact> notices = new ArrayList<>();
    private final List<Fact> problems = new ArrayList<>();
    private int bytesLeft;

    SourceReader(SubmissionFolder submission, IntakeRules rules, IntakeLimits limits) {
        this.submission = submission;
        this.rules = rules;
        this.limits = limits;
        this.bytesLeft = limits.bytesInAll();
    }

    IntakeResult read(PackageWalk walk) throws IOException {
        problems.addAll(walk.problems());
        notices.addAll(walk.notices());
        return read(walk.found());
    }

    IntakeResult read(Map<String, Path> found) throws IOException {
        for (Map.Entry<String, Path> file : found.entrySet()) {
            if (problems.size() < MOST_PROBLEMS) {
                read(file.getKey(), file.getValue());
            }
        }
        boolean untouched = texts.entrySet().stream().allMatch(this::equalsTemplate);
        for (String path : rules.protectedFiles()) {
            texts.put(path, rules.template().getOrDefault(path, ""));
        }
        problems.addAll(caseClashes());
        if (!problems.isEmpty()) {
            return new IntakeResult.Refused(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        }
        return untouched ? new IntakeResult.NotStarted() : new IntakeResult.Sources(texts, notices);
    }

    private void read(String key, Path file) throws IOException {
        if (rules.protectedFiles().contains(key)) {
            noticeChange(key, file);
            return;
        }
        try {
            texts.put(key, text(file));
        } catch (RefusedException e) {
            problems.add(e.problem());
        }
    }

    /** What is wrong with a file that is put back anyway is not worth more than a notice. */
    private void noticeChange(String key, Path file) throws IOException {
        Map.Entry<String, String> own;
        try {
            own = Map.entry(key, text(file));
        } catch (RefusedException e) {
            own = Map.entry(key, "");
        }
        if (!equalsTemplate(own)) {
            notices.add(Fact.of("intake.restored").with("path", submission.name(file)));
        }
    }

    private String text(Path file) throws IOException, RefusedException {
        byte[] bytes = submission.beginning(file, limits.bytesPerFile() + 1);
        if (bytes.length > limits.bytesPerFile()) {
            throw new RefusedException(Fact.of("intake.fileTooLarge")
                    .with("path", submission.name(file))
                    .with("limit", String.valueOf(limits.bytesPerFile())));
        }
        if (bytes.length > bytesLeft) {
            throw new RefusedException(Fact.of("intake.tooLarge").with("limit", String.valueOf(limits.bytesInAll())));
        }
        bytesLeft -= bytes.length;
        return SourceText.decode(submission.name(file), bytes);
    }

    private boolean equalsTemplate(Map.Entry<String, String> file) {
        String original = rules.template().get(file.getKey());
        return original != null
                && SourceText.withPlainLineEnds(original).equals(SourceText.withPlainLineEnds(file.getValue()));
    }

    /** Names that are one name on some machines: there the submission would mean something else. */
    private List<Fact> caseClashes() {
        List<Fact> clashes = new ArrayList<>();
        Map<String, String> spellings = new HashMap<>();
        for (String path : texts.keySet()) {
            for (int end = path.indexOf('/'); end != path.length(); end = nextEnd(path, end)) {
                String part = path.substring(0, nextEnd(path, end));
                String other = spellings.putIfAbsent(folded(part), part);
                if (other != null && !other.equals(part)) {
                    clashes.add(Fact.of("intake.caseClash").with("path", part).with("other", other));
                }
            }
        }
        return clashes.stream().distinct().toList();
    }

    private static int nextEnd(String path, int end) {
        int next = path.indexOf('/', end + 1);
        return next < 0 ? path.length() : next;
    }

    private static String folded(String path) {
        String upper = Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return upper.toLowerCase(Locale.ROOT);
    }
}
