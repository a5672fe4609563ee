package org.chainmark.judge.compile;

import java.util.Map;

/** Sources that are harmless to run and ruinous to compile. */
final class Bombs {
    private Bombs() {}

    /** Type inference takes time exponential in the depth. */
    static Map<String, String> nestedGenerics(int depth) {
        String call = "1";
        for (int i = 0; i < depth; i++) {
            call = "c(" + call + "," + (i % 2 == 0 ? "2" : call) + ")";
        }
        return value("static <A, B> java.util.Map<A, B> c(A a, B b) { return null; } Object o = " + call + ";");
    }

    /** A constant that doubles 40 times. */
    static Map<String, String> doublingConstant() {
        StringBuilder body = new StringBuilder("static final String A0 = \"0123456789\";");
        for (int i = 1; i <= 40; i++) {
            body.append("static final String A%d = A%d + A%d;".formatted(i, i - 1, i - 1));
        }
        return value(body.toString());
    }

    /** The parser runs out of stack. */
    static Map<String, String> parentheses(int depth) {
        return value("int x = " + "(".repeat(depth) + "1" + ")".repeat(depth) + ";");
    }

    /** More classes than any student writes. */
    static Map<String, String> manyClasses(int count) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("class C").append(i).append(" {}\n");
        }
        return value(body.toString());
    }

    /** An array with more elements than the compiler has memory for. */
    static Map<String, String> longInitialiser(int elements) {
        return value("int[] a = {" + "1,".repeat(elements) + "1};");
    }

    /** A comment as long as a film. */
    static Map<String, String> longComment(int bytes) {
        return value("/*" + "x".repeat(bytes) + "*/");
    }

    /** The compiler runs out of stack when it adds up so many texts. */
    static Map<String, String> concatenation(int terms) {
        return value("String s(String t) { return t" + " + t".repeat(terms) + "; }");
    }

    /** Whether one type is below the other is a question that asks itself. */
    static Map<String, String> endlessSubtyping() {
        return value("interface Bang<T> {} class Big<T> implements Bang<Bang<? super Big<Big<T>>>> {"
                + " Bang<? super Big<String>> b = this; }");
    }

    static Map<String, String> value(String body) {
        return Map.of("autograd/Value.java", "package autograd;\npublic class Value {\n" + body + "\n}\n");
    }
}
