package org.chainmark.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Two-layer networks as scalar programs: {@code W2 relu(W1 X + b1) + b2}, half the mean square over the columns. */
class GoldenMatricesTest {
    private static final JsonNode GOLDEN = GoldenPrograms.numbers();

    @Test
    void theNetworkWithOneSample() throws IOException {
        JsonNode given = new ObjectMapper().readTree("{\"X\":[[1],[2]],\"Y\":[[1]],\"b1\":[[0],[0],[0]],\"b2\":[[0]]}");
        JsonNode golden = GOLDEN.path("seed matrix (np seed 42)");
        Network network = new Network(golden, given);
        network.checkGradients(golden);
        network.checkValues(golden.path("z1"), network.hidden);
        GoldenNumbersTest.close("loss", network.loss(), golden.path("loss").doubleValue());
        GoldenNumbersTest.close(
                "prediction",
                network.tape.data(network.outputs[0][0]),
                golden.path("prediction").doubleValue());
    }

    @Test
    void theNetworkWithTwoSamples() {
        JsonNode golden = GOLDEN.path("batch2 matrix");
        Network network = new Network(golden, golden);
        network.checkGradients(golden);
        network.checkValues(golden.path("Z"), network.hidden);
        GoldenNumbersTest.close(
                "loss", network.loss(), golden.path("loss(=sum/2/N)").doubleValue());
    }

    @Test
    void theNetworkWithFiveSamples() {
        JsonNode golden = GOLDEN.path("matrix 4-3-2 batch5");
        Network network = new Network(golden, golden);
        network.checkGradients(golden);
        network.checkValues(golden.path("Z"), network.hidden);
        GoldenNumbersTest.close("loss", network.loss(), golden.path("loss").doubleValue());
    }

    private static final class Network {
        private final Program.Builder builder = Program.builder();
        private final int[][] w1;
        private final int[][] b1;
        private final int[][] w2;
        private final int[][] b2;
        private final int[][] x;
        private final int[][] hidden;
        private final int[][] outputs;
        private final Program program;
        private final Tape tape = new Tape();

        Network(JsonNode weights, JsonNode given) {
            w1 = leaves("w", weights.path("W1"));
            w2 = leaves("v", weights.path("W2"));
            b1 = leaves("b", given.path("b1"));
            b2 = leaves("c", given.path("b2"));
            x = leaves("x", given.path("X"));
            hidden = layer(w1, x, b1);
            int[][] active = new int[hidden.length][hidden[0].length];
            for (int i = 0; i < hidden.length; i++) {
                for (int j = 0; j < hidden[0].length; j++) {
                    active[i][j] = builder.unary(Op.RELU, hidden[i][j]);
                }
            }
            outputs = layer(w2, active, b2);
            program = builder.build(squares(leaves("y", given.path("Y"))));
            tape.evaluate(program);
        }

        double loss() {
            return tape.data(program.root());
        }

        void checkGradients(JsonNode golden) {
            check("dW1", golden, w1);
            check("db1", golden, b1);
            check("dW2", golden, w2);
            check("db2", golden, b2);
            JsonNode dx = golden.has("dX") ? golden.path("dX") : golden.path("dx");
            compare("dX", dx, x, true);
        }

        void checkValues(JsonNode golden, int[][] nodes) {
            compare("Z", golden, nodes, false);
        }

        private void check(String name, JsonNode golden, int[][] nodes) {
            compare(name, golden.path(name), nodes, true);
        }

        private void compare(String name, JsonNode golden, int[][] nodes, boolean gradient) {
            for (int i = 0; i < nodes.length; i++) {
                for (int j = 0; j < nodes[0].length; j++) {
                    double actual = gradient ? tape.gradient(nodes[i][j]) : tape.data(nodes[i][j]);
                    JsonNode wanted = golden.required(i).required(j);
                    GoldenNumbersTest.close(name + " " + i + " " + j, actual, wanted.doubleValue());
                }
            }
        }

        private int squares(int[][] wanted) {
            int sum = builder.number(0);
            for (int i = 0; i < outputs.length; i++) {
                for (int j = 0; j < outputs[0].length; j++) {
                    int error = builder.binary(Op.SUB, outputs[i][j], wanted[i][j]);
                    sum = builder.binary(Op.ADD, sum, builder.withConstant(Op.POW, error, 2));
                }
            }
            return builder.withConstant(Op.DIV_CONST, sum, 2.0 * outputs[0].length);
        }

        private int[][] layer(int[][] weights, int[][] inputs, int[][] bias) {
            int[][] sums = new int[weights.length][inputs[0].length];
            for (int i = 0; i < sums.length; i++) {
                for (int j = 0; j < sums[0].length; j++) {
                    int sum = bias[i][0];
                    for (int k = 0; k < inputs.length; k++) {
                        sum = builder.binary(Op.ADD, sum, builder.binary(Op.MUL, weights[i][k], inputs[k][j]));
                    }
                    sums[i][j] = sum;
                }
            }
            return sums;
        }

        private int[][] leaves(String name, JsonNode matrix) {
            int[][] nodes = new int[matrix.size()][matrix.path(0).size()];
            for (int i = 0; i < nodes.length; i++) {
                for (int j = 0; j < nodes[0].length; j++) {
                    double value = matrix.path(i).path(j).doubleValue();
                    nodes[i][j] = builder.leaf(name + i + j, value);
                }
            }
            return nodes;
        }
    }
}
