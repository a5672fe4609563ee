package org.chainmark.exercises.open.engine.contract;

import java.util.List;
import org.chainmark.suite.MemberName;
import org.chainmark.suite.MethodOrField;
import org.chainmark.suite.StudentClass;

/** A node of a graph that the student's engine built. */
@StudentClass("autograd.Value")
public interface Node {
    @MethodOrField
    double data();

    @MethodOrField
    void setData(double data);

    @MethodOrField
    double grad();

    void zeroGrad();

    /** The operands, in any order; a set that holds one operand once is as good as a list. */
    @MethodOrField
    List<Node> prev();

    @MethodOrField
    String op();

    Node add(Node other);

    Node add(double other);

    Node sub(Node other);

    Node sub(double other);

    Node mul(Node other);

    Node mul(double other);

    Node div(Node other);

    Node div(double other);

    /** {@code other - this}. */
    Node rsub(double other);

    /** {@code other / this}. */
    Node rdiv(double other);

    Node pow(double exponent);

    Node neg();

    Node tanh();

    Node relu();

    Node exp();

    Node log();

    Node sigmoid();

    void backward();

    /** What the student's {@code toString} says. */
    @MemberName("toString")
    String text();
}
