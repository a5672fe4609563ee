package org.chainmark.judge.student;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.chainmark.suite.Constructs;
import org.chainmark.suite.MemberName;
import org.chainmark.suite.MethodOrField;
import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;
import org.jspecify.annotations.Nullable;

/** The contracts that the tests bind. */
final class Contracts {
    static final List<Class<?>> ALL = List.of(Values.class, Node.class);

    private Contracts() {}

    /** Calls without an object. */
    @StudentClass("autograd.Value")
    public interface Values {
        @Constructs
        Node of(double data);

        @StaticMethod
        double sum(double[] numbers);

        @StaticMethod
        double[] row(double[][] matrix, int index);

        @StaticMethod
        double[][] square(double x);

        @StaticMethod
        double apply(DoubleUnaryOperator f, double x);
    }

    /** An object of the student's. */
    @StudentClass("autograd.Value")
    public interface Node {
        @MethodOrField
        double data();

        @MethodOrField
        void setData(double data);

        @MethodOrField
        double grad();

        @MethodOrField
        void setGrad(double grad);

        @MethodOrField
        List<Node> prev();

        Node add(Node other);

        Node add(double other);

        Node self();

        Node nothing();

        @Nullable
        String op();

        String name();

        int count();

        boolean leaf();

        long big();

        Node map(UnaryOperator<Node> f);

        double swallow(DoubleUnaryOperator f);

        String elsewhere(DoubleUnaryOperator f);

        void keep(DoubleUnaryOperator f);

        double callKept();

        double wrong();

        double tanh();

        void fail(String message);

        void failHostile();

        int recurse();

        int recursePrinting();

        double recurseCalling(DoubleUnaryOperator f);

        void exit(int code);

        void loop();

        void sleep();

        void eat();

        void print(String text, int times);

        void garbage();

        String ourClasses();

        int readInput();

        @MemberName("toString")
        String text();

        /** Not a member: made of others. */
        default Node twice() {
            return add(this);
        }
    }
}
