package org.chainmark.exercises.open.engine;

import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** Every operation has the right local derivative and applies the gradient that arrives. */
@Suite(exercise = "engine")
class SlopeSuite {
    @Check(id = "T4.1-add", title = "`add` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void addHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.ADD, values);
        OperationChecks.passesTheFactorOn(Operation.ADD, values);
    }

    @Check(id = "T4.1-sub", title = "`sub` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void subHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.SUB, values);
        OperationChecks.passesTheFactorOn(Operation.SUB, values);
    }

    @Check(id = "T4.1-mul", title = "`mul` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void mulHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.MUL, values);
        OperationChecks.passesTheFactorOn(Operation.MUL, values);
    }

    @Check(id = "T4.1-div", title = "`div` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void divHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.DIV, values);
        OperationChecks.passesTheFactorOn(Operation.DIV, values);
    }

    @Check(id = "T4.1-pow", title = "`pow` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void powHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.POW, values);
        OperationChecks.passesTheFactorOn(Operation.POW, values);
    }

    @Check(id = "T4.1-neg", title = "`neg` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void negHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.NEG, values);
        OperationChecks.passesTheFactorOn(Operation.NEG, values);
    }

    @Check(id = "T4.1-tanh", title = "`tanh` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void tanhHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.TANH, values);
        OperationChecks.passesTheFactorOn(Operation.TANH, values);
    }

    @Check(id = "T4.1-relu", title = "`relu` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void reluHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.RELU, values);
        OperationChecks.passesTheFactorOn(Operation.RELU, values);
    }

    @Check(id = "T4.1-exp", title = "`exp` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void expHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.EXP, values);
        OperationChecks.passesTheFactorOn(Operation.EXP, values);
    }

    @Check(id = "T4.1-log", title = "`log` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void logHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.LOG, values);
        OperationChecks.passesTheFactorOn(Operation.LOG, values);
    }

    @Check(id = "T4.1-sigmoid", title = "`sigmoid` sends the right gradient to its operands", points = 2)
    @Hint("slope")
    void sigmoidHasTheRightSlope(Values values) {
        OperationChecks.hasTheRightSlope(Operation.SIGMOID, values);
        OperationChecks.passesTheFactorOn(Operation.SIGMOID, values);
    }
}
