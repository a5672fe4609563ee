package org.chainmark.exercises.open.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmark.results.Fact;

/** Whether a text names a test that is among the student's. That it fails on the broken loop is for a person to see. */
record NamedTests(Map<String, String> sources) implements Rule {
    private static final Pattern TEST_METHOD =
            Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest)\\b[^;{}]{0,400}?\\bvoid\\s+(\\w{1,200})\\s*\\(");
    /** {@code testLossIsFinite}, but neither {@code test} nor {@code ValueTest}, which is a class. */
    private static final Pattern NAME_OF_A_TEST =
            Pattern.compile("\\b(test[A-Z_]\\w{0,200}|[a-z]\\w{0,200}Test\\w{0,200})\\b");

    private static final double FOR_A_DIAGNOSTIC = 0.5;

    @Override
    public Finding look(Prose prose, Language language) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("notes.byRule")));
        for (Map.Entry<String, String> test : tests().entrySet()) {
            Optional<String> sentence = mention(test.getKey(), prose);
            if (sentence.isPresent()) {
                facts.add(Fact.of("found.test").with("test", test.getKey()).with("file", test.getValue()));
                return new Finding(1.0, sentence.stream().toList(), facts);
            }
        }
        facts.add(absent(prose)
                .map(name -> Fact.of("lacks.testOfThatName").with("test", name))
                .orElse(Fact.of("lacks.test")));
        Optional<String> diagnostic = PostmortemClues.diagnostic().in(prose, language);
        facts.add(diagnostic
                .map(sentence -> Fact.of("found.diagnostic").with("sentence", sentence))
                .orElse(Fact.of("lacks.diagnostic")));
        return new Finding(
                diagnostic.isPresent() ? FOR_A_DIAGNOSTIC : 0,
                diagnostic.stream().toList(),
                facts);
    }

    /** Name of each test method to its file. */
    private Map<String, String> tests() {
        Map<String, String> tests = new TreeMap<>();
        new TreeMap<>(sources).forEach((file, source) -> {
            Matcher methods = TEST_METHOD.matcher(source);
            while (methods.find()) {
                tests.putIfAbsent(methods.group(1), file);
            }
        });
        return tests;
    }

    /** The sentence or the block of code that names a test. */
    private static Optional<String> mention(String test, Prose prose) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(test) + "\\b");
        return pieces(prose).filter(piece -> name.matcher(piece).find()).findFirst();
    }

    /** A name of a test that is not there. */
    private static Optional<String> absent(Prose prose) {
        return pieces(prose)
                .flatMap(piece -> NAME_OF_A_TEST.matcher(piece).results())
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Stream<String> pieces(Prose prose) {
        return Stream.concat(prose.statements().stream().map(Prose.Statement::text), prose.code().stream());
    }
}
