package org.chainmark.exercises.open.engine;

import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** Every operation adds to the gradients of its operands and never replaces them. */
@Suite(exercise = "engine")
class AccumulationSuite {
    @Check(id = "S1.3-add", title = "`add` adds to the gradient of an operand that is used more than once", points = 2)
    @Hint("accumulate")
    void addAccumulates(Values values) {
        OperationChecks.accumulates(Operation.ADD, values);
    }

    @Check(id = "S1.3-sub", title = "`sub` adds to the gradient of an operand that is used more than once", points = 2)
    @Hint("accumulate")
    void subAccumulates(Values values) {
        OperationChecks.accumulates(Operation.SUB, values);
    }

    @Check(id = "S1.3-mul", title = "`mul` adds to the gradient of an operand that is used more than once", points = 2)
    @Hint("accumulate")
    void mulAccumulates(Values values) {
        OperationChecks.accumulates(Operation.MUL, values);
    }

    @Check(id = "S1.3-div", title = "`div` adds to the gradient of an operand that is used more than once", points = 2)
    @Hint("accumulate")
    void divAccumulates(Values values) {
        OperationChecks.accumulates(Operation.DIV, values);
    }

    @Check(id = "S1.3-pow", title = "`pow` adds to the gradient of an operand that is used more than once", points = 2)
    @Hint("accumulate")
    void powAccumulates(Values values) {
        OperationChecks.accumulates(Operation.POW, values);
    }

    @Check(id = "S1.3-neg", title = "`neg` adds to the gradient of an operand that is used more than once", points = 2)
    @Hint("accumulate")
    void negAccumulates(Values values) {
        OperationChecks.accumulates(Operation.NEG, values);
    }

    @Check(
            id = "S1.3-tanh",
            title = "`tanh` adds to the gradient of an operand that is used more than once",
            points = 2)
    @Hint("accumulate")
    void tanhAccumulates(Values values) {
        OperationChecks.accumulates(Operation.TANH, values);
    }

    @Check(
            id = "S1.3-relu",
            title = "`relu` adds to the gradient of an operand that is used more than once",
            points = 2)
    @Hint("accumulate")
    void reluAccumulates(Values values) {
        OperationChecks.accumulates(Operation.RELU, values);
    }

    @Check(id = "S1.3-exp", title = "`exp` adds to the gradient of an operand that is used more than once", points = 2)
    @Hint("accumulate")
    void expAccumulates(Values values) {
        OperationChecks.accumulates(Operation.EXP, values);
    }

    @Check(id = "S1.3-log", title = "`log` adds to the gradient of an operand that is used more than once", points = 2)
    @Hint("accumulate")
    void logAccumulates(Values values) {
        OperationChecks.accumulates(Operation.LOG, values);
    }

    @Check(
            id = "S1.3-sigmoid",
            title = "`sigmoid` adds to the gradient of an operand that is used more than once",
            points = 2)
    @Hint("accumulate")
    void sigmoidAccumulates(Values values) {
        OperationChecks.accumulates(Operation.SIGMOID, values);
    }
}
