package org.chainmark.testrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestRunnerTest {
    /** Knows leaves and sums; told to be wrong, sums are too large by one. */
    private static final class Adder implements EngineLine {
        private final List<Double> data = new ArrayList<>();
        private final double error;

        Adder(double error) {
            this.error = error;
        }

        @Override
        public double[] ask(double[] events) {
            for (int i = 0; i < events.length; i += 4) {
                if (events[i] == 0) {
                    data.add(events[i + 1]);
                } else if (events[i] == 1) {
                    data.add(data.get((int) events[i + 2]) + data.get((int) events[i + 3]) + error);
                }
            }
            double[] answer = new double[1 + 2 * data.size()];
            for (int node = 0; node < data.size(); node++) {
                answer[1 + 2 * node] = data.get(node);
            }
            return answer;
        }
    }

    private static List<String> verdicts(double error) throws InterruptedException {
        String report = TestRunner.run(new Adder(error), Sample.Student.class.getName());
        return report.lines()
                .map(line -> line.replaceAll("^(\\w+)\t.*\\.(\\w+)\t.*", "$2 $1"))
                .sorted()
                .toList();
    }

    @Test
    void aRightEnginePasses() throws InterruptedException {
        assertThat(verdicts(0)).containsExactly("leaf PASSED", "name OPEN", "onAnotherThread PASSED", "sum PASSED");
    }

    @Test
    void aWrongOneFailsWhereItIsAsked() throws InterruptedException {
        assertThat(verdicts(1)).containsExactly("leaf PASSED", "name OPEN", "onAnotherThread PASSED", "sum FAILED");
    }
}
