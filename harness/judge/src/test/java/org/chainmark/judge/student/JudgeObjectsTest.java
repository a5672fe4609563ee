package org.chainmark.judge.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;
import org.chainmark.suite.StudentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects of the judge's with several methods, as the student's code uses them. */
class JudgeObjectsTest {
    private static final String CELL = """
            package bank;
            public interface Cell {
                double data();
                void setData(double data);
                Cell add(Cell other);
                Cell add(Cell other, double factor);
                default double twice() { return 2 * data(); }
            }
            """;

    private static final String VAULT = """
            package bank;
            import java.util.List;
            public interface Vault { List<Cell> cells(); Cell best(); Clerk hired(Clerk clerk); }
            """;

    private static final String CLERK = """
            package bank;
            import java.util.List;
            public class Clerk {
                static Cell kept;
                Vault vault;
                public static double move(Cell from, Cell to, double amount) {
                    from.setData(from.data() - amount);
                    to.setData(to.data() + amount);
                    return from.twice();
                }
                public static boolean same(Cell a, Cell b) { return a == b && a.equals(b) && a.hashCode() == b.hashCode(); }
                public static int index(Vault vault) { return vault.cells().indexOf(vault.best()); }
                public static double total(List<Cell> cells) { double s = 0; for (Cell c : cells) s += c.data(); return s; }
                public static Cell sum(Cell a, Cell b) { return a.add(b, 2).add(b); }
                public static List<Cell> reversed(List<Cell> cells) { return List.of(cells.get(1), cells.get(0)); }
                public static void keep(Cell cell) { kept = cell; }
                public static double useKept() { return kept.data(); }
                public static Cell handOutKept() { return kept; }
                public static Cell own(Cell cell) {
                    return cell.add(new Cell() {
                        public double data() { return 1; }
                        public void setData(double d) {}
                        public Cell add(Cell o) { return this; }
                        public Cell add(Cell o, double f) { return this; }
                    });
                }
                public static boolean hiredIsOneself(Vault vault) { Clerk c = new Clerk(); return vault.hired(c) == c; }
                public static double later(Cell cell, Vault vault) {
                    return vault.cells().get(1) == cell && vault.best() == cell ? cell.data() : -1;
                }
            }
            """;

    /** The judge's cell; what the student's code calls it is in the contract's annotation. */
    @StudentClass("bank.Cell")
    public interface Cell {
        double data();

        void setData(double data);

        Cell add(Cell other);

        Cell add(Cell other, double factor);
    }

    /** Returns objects of the judge's, lists of them and objects of the student's. */
    @StudentClass("bank.Vault")
    public interface Vault {
        List<Cell> cells();

        Cell best();

        Teller hired(Teller clerk);
    }

    /** Calls without an object. */
    @StudentClass("bank.Clerk")
    public interface Clerk {
        @StaticMethod
        double move(Cell from, Cell to, double amount);

        @StaticMethod
        boolean same(Cell a, Cell b);

        @StaticMethod
        int index(Vault vault);

        @StaticMethod
        double total(List<Cell> cells);

        @StaticMethod
        Cell sum(Cell a, Cell b);

        @StaticMethod
        List<Cell> reversed(List<Cell> cells);

        @StaticMethod
        void keep(Cell cell);

        @StaticMethod
        double useKept();

        @StaticMethod
        Cell handOutKept();

        @StaticMethod
        Cell own(Cell cell);

        @StaticMethod
        boolean hiredIsOneself(Vault vault);

        @StaticMethod
        double later(Cell cell, Vault vault);
    }

    /** An object of the student's. */
    @StudentClass("bank.Clerk")
    public interface Teller {}

    private static final class Box implements Cell {
        private double data;

        Box(double data) {
            this.data = data;
        }

        @Override
        public double data() {
            return data;
        }

        @Override
        public void setData(double data) {
            this.data = data;
        }

        @Override
        public Cell add(Cell other) {
            return add(other, 1);
        }

        @Override
        public Cell add(Cell other, double factor) {
            if (other instanceof Box box) {
                return new Box(data + factor * box.data);
            }
            throw new StudentException("java.lang.ClassCastException", "a cell of somebody else's", List.of());
        }
    }

    private record Safe(List<Cell> cells) implements Vault {
        @Override
        public Cell best() {
            return cells.get(cells.size() - 1);
        }

        @Override
        public Teller hired(Teller clerk) {
            return clerk;
        }
    }

    private final Opened opened = Opened.with(
            Map.of("bank.Cell", CELL, "bank.Vault", VAULT, "bank.Clerk", CLERK), List.of(Clerk.class, Teller.class));
    private final Clerk clerk = opened.session().contract(Clerk.class);
    private final Cell one = new Box(1);
    private final Cell five = new Box(5);

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void everyMethodOfAnObjectIsCalledInTheJudge() {
        double twice = clerk.move(one, five, 0.25);

        assertThat(one.data()).isEqualTo(0.75);
        assertThat(five.data()).isEqualTo(5.25);
        assertThat(twice).isEqualTo(1.5);
    }

    @Test
    void theSameObjectIsTheSameForTheStudentWithinACall() {
        assertThat(clerk.same(one, one)).isTrue();
        assertThat(clerk.same(one, new Box(1))).isFalse();
        assertThat(clerk.index(new Safe(List.of(one, five)))).isEqualTo(1);
    }

    @Test
    void listsOfObjectsGoIn() {
        assertThat(clerk.total(List.of(one, five, one))).isEqualTo(7);
    }

    @Test
    void objectsComeBackAsWhatTheyAre() {
        assertThat(clerk.reversed(List.of(one, five))).containsExactly(five, one);
        assertThat(clerk.sum(one, five).data()).isEqualTo(16);
    }

    @Test
    void anObjectOfTheStudentsComesThrough() {
        assertThat(clerk.hiredIsOneself(new Safe(List.of()))).isTrue();
    }

    @Test
    void anObjectEndsWithTheCallItWasPassedTo() {
        clerk.keep(one);

        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(clerk::useKept)
                .withMessageContaining("had ended");
        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(clerk::handOutKept)
                .withMessageContaining("had ended");
    }

    @Test
    void anObjectOfAnOuterCallStaysOpenWhenAnInnerOneEnds() {
        Vault vault = new Vault() {
            @Override
            public List<Cell> cells() {
                assertThat(clerk.total(List.of(one))).isEqualTo(1);
                return List.of(five, one);
            }

            @Override
            public Cell best() {
                return one;
            }

            @Override
            public Teller hired(Teller hired) {
                return hired;
            }
        };

        assertThat(clerk.later(one, vault)).isEqualTo(1);
    }

    @Test
    void aClassOfTheStudentsOwnIsNotTheJudges() {
        assertThatExceptionOfType(StudentException.class)
                .isThrownBy(() -> clerk.own(one))
                .withMessageContaining("ClassCastException");
    }

    @Test
    void aScriptMayPassObjectsInLists() {
        Script script = new Script();
        script.reportConstructed(Member.of(Clerk.class, "total", List.class), List.of(one, five));

        assertThat(opened.session().run(List.of(script, script)))
                .allSatisfy(answer -> assertThat(answer).isEqualTo(new Answer.Completed(List.of(6.0))));
    }
}
