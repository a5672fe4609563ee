package org.chainmark.exercises.open.engine;

import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** Every operation computes its number and returns a new value. */
@Suite(exercise = "engine")
class NewValueSuite {
    @Check(id = "S1.2-add", title = "`add` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void addMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.ADD, values);
    }

    @Check(id = "S1.2-sub", title = "`sub` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void subMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.SUB, values);
    }

    @Check(id = "S1.2-mul", title = "`mul` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void mulMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.MUL, values);
    }

    @Check(id = "S1.2-div", title = "`div` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void divMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.DIV, values);
    }

    @Check(id = "S1.2-pow", title = "`pow` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void powMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.POW, values);
    }

    @Check(id = "S1.2-neg", title = "`neg` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void negMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.NEG, values);
    }

    @Check(id = "S1.2-tanh", title = "`tanh` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void tanhMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.TANH, values);
    }

    @Check(id = "S1.2-relu", title = "`relu` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void reluMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.RELU, values);
    }

    @Check(id = "S1.2-exp", title = "`exp` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void expMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.EXP, values);
    }

    @Check(id = "S1.2-log", title = "`log` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void logMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.LOG, values);
    }

    @Check(id = "S1.2-sigmoid", title = "`sigmoid` computes the right number and makes a new value", points = 1)
    @Hint("new-value")
    void sigmoidMakesANewValue(Values values) {
        OperationChecks.makesANewValue(Operation.SIGMOID, values);
    }
}
