package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter printed = new StringWriter();
    private final PrintWriter out = new PrintWriter(printed);

    private static Submission submission(String name) {
        return new Submission(name, name, Path.of("submission"));
    }

    private Progress live(int total) {
        return new LiveProgress(out, Wording.ENGLISH, total);
    }

    /** What is on the terminal's line now. */
    private String line() {
        String text = printed.toString();
        return text.substring(text.lastIndexOf("\r\u001B[K") + 4);
    }

    @Test
    void aTerminalShowsWhatIsBeingGraded() {
        Progress progress = live(3);
        assertThat(line()).isEqualTo("Graded 0 of 3");
        progress.started(submission("alice"));
        progress.started(submission("bob"));
        assertThat(line()).isEqualTo("Graded 0 of 3: alice, bob");
        progress.finished(submission("alice"));
        assertThat(line()).isEqualTo("Graded 1 of 3: bob");
    }

    @Test
    void aTerminalsLineIsGoneAtTheEnd() {
        Progress progress = live(1);
        progress.started(submission("alice"));
        progress.close();
        assertThat(line()).isEmpty();
    }

    @Test
    void aTerminalsLineNeverBreaks() {
        Progress progress = live(9);
        IntStream.range(0, 9).forEach(i -> progress.started(submission("\u65E5\u672C-with-a-long-name-" + i)));
        assertThat(Columns.of(line())).isLessThanOrEqualTo(79);
        assertThat(line()).endsWith("\u2026");
    }

    @Test
    void aNameCannotCommandTheTerminal() {
        Progress progress = live(1);
        progress.started(submission("a\u001B[2Jb\nc"));
        assertThat(line()).isEqualTo("Graded 0 of 1: ab c");
    }

    @Test
    void aLogHasALineForEachOfAFew() {
        grade(3);
        assertThat(printed.toString().lines()).containsExactly("Graded 1 of 3.", "Graded 2 of 3.", "Graded 3 of 3.");
    }

    @Test
    void aLogHasTenLinesForMany() {
        grade(500);
        assertThat(printed.toString().lines())
                .hasSize(10)
                .startsWith("Graded 50 of 500.")
                .endsWith("Graded 500 of 500.");
        assertThat(printed.toString()).doesNotContain("\u001B");
    }

    private void grade(int total) {
        Progress progress = new PlainProgress(out, total);
        for (int i = 0; i < total; i++) {
            progress.started(submission("s" + i));
            progress.finished(submission("s" + i));
        }
        progress.close();
    }
}
