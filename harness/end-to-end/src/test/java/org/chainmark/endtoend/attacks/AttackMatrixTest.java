package org.chainmark.endtoend.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every attack at every level that this machine offers. {@code -Dchainmark.attacks=07,12} runs some of them. */
@Tag("attacks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackMatrixTest {
    private static final int LARGEST_NUMBER = 100;
    private static final String CHOSEN = System.getProperty("chainmark.attacks", "");

    private final Matrix matrix = new Matrix();
    private final Bait bait = bait();
    private final BareRun bareRun = bareRun();

    private static Bait bait() {
        try {
            return new Bait();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private BareRun bareRun() {
        try {
            return new BareRun(bait);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void needsLinux() {
        assumeTrue(System.getProperty("os.name", "").startsWith("Linux"), "the baits are those of Linux");
    }

    @AfterAll
    void print() throws IOException {
        Processes.end(Processes.left(bait.root().toString()));
        bait.close();
        String text = matrix.text(notRun());
        Files.writeString(Path.of("target", "attacks.txt"), text);
        System.out.println(text);
    }

    static List<Attack> attacks() {
        return Attack.all().stream()
                .filter(attack -> CHOSEN.isEmpty()
                        || List.of(CHOSEN.split(",", -1)).stream().anyMatch(attack.name()::startsWith))
                .filter(attack -> attack.needs().stream().allMatch(AttackMatrixTest::has))
                .toList();
    }

    private static boolean has(String need) {
        return need.equals("x86-64") ? System.getProperty("os.arch", "").equals("amd64") : Commands.exists(need);
    }

    static List<Attack> provedBare() {
        return attacks().stream()
                .filter(attack -> !attack.control().equals("1"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("provedBare")
    void doesItsWorkWhereNothingHoldsIt(Attack attack) throws IOException {
        Set<Effect> effects = bareRun.effects(attack);

        matrix.put(attack, 0, effects, "nothing");
        assertThat(effects).as("effects at level 0").contains(attack.effect());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 3, 2, 1})
    void isHeldAsTheLevelPromises(int level) throws IOException {
        LevelRun run = new LevelRun(level, attacks(), matrix);
        run.run();

        assertThat(run.complaints()).isEmpty();
    }

    @Test
    void everyNumberOfTheCatalogueIsRunOrItIsSaidWhyNot() throws IOException {
        TreeSet<Integer> run = new TreeSet<>();
        Attack.all().forEach(attack -> run.addAll(attack.catalogue()));
        Set<Integer> notRun = notRun().keySet();

        assertThat(run).doesNotContainAnyElementsOf(notRun);
        run.addAll(notRun);
        assertThat(run)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LARGEST_NUMBER).boxed().toList());
    }

    private static Map<Integer, String> notRun() throws IOException {
        Properties reasons = new Properties();
        try (Reader reader = Files.newBufferedReader(Attack.shared("not-run.properties"))) {
            reasons.load(reader);
        }
        Map<Integer, String> sorted = new TreeMap<>();
        reasons.forEach((number, reason) -> sorted.put(Integer.valueOf(number.toString()), reason.toString()));
        return sorted;
    }
}
