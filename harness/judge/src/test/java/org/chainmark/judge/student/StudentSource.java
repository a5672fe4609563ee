package org.chainmark.judge.student;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a student's source text in memory. */
final class StudentSource {
    /** An engine as students write it, with a method for every behaviour that the tests need. */
    static final String VALUE = """
            package autograd;

            import java.util.*;
            import java.util.function.*;

            public class Value {
                private double data;
                double grad;
                private final List<Value> operands;
                static int made;

                public Value(double data) { this(data, List.of()); }
                private Value(double data, List<Value> operands) { this.data = data; this.operands = operands; made++; }

                public float data() { return (float) data; }
                public void setData(double data) { this.data = data; }
                Set<Value> prev() { return new LinkedHashSet<>(operands); }
                public Value add(Value other) { return new Value(data + other.data, List.of(this, other)); }
                public Value add(double other) { return add(new Value(other)); }
                public Value self() { return this; }
                public Value nothing() { return null; }
                public String op() { return operands.isEmpty() ? null : "+"; }
                public String name() { return null; }
                public int count() { return operands.size(); }
                public boolean leaf() { return operands.isEmpty(); }
                public long big() { return Long.MIN_VALUE; }
                public static double sum(double[] numbers) { double s = 0; for (double d : numbers) s += d; return s; }
                public static double[] row(double[][] matrix, int index) { return matrix[index]; }
                public static double[][] square(double x) { return new double[][] {{x, x}, {x, x}}; }
                public Object wrong() { return "text"; }
                @Override public String toString() { return "Value(data=" + data + ")"; }

                public static double apply(DoubleUnaryOperator f, double x) { return f.applyAsDouble(x); }
                public Value map(UnaryOperator<Value> f) { return f.apply(this); }
                public double swallow(DoubleUnaryOperator f) {
                    try { return f.applyAsDouble(1); } catch (Throwable t) { return -1; }
                }
                static DoubleUnaryOperator kept;
                public void keep(DoubleUnaryOperator f) { kept = f; }
                public double callKept() { return kept.applyAsDouble(1); }
                public String elsewhere(DoubleUnaryOperator f) throws Exception {
                    String[] said = new String[1];
                    Thread t = new Thread(() -> {
                        try { f.applyAsDouble(1); said[0] = "called"; } catch (Throwable e) { said[0] = e.toString(); }
                    });
                    t.start();
                    t.join();
                    return said[0];
                }

                public void fail(String message) { throw new IllegalArgumentException(message); }
                public void failHostile() { throw new Hostile(); }
                public int recurse() { return recurse() + 1; }
                public int recursePrinting() { System.out.println("deeper"); return recursePrinting() + 1; }
                public double recurseCalling(DoubleUnaryOperator f) { return f.applyAsDouble(1) + recurseCalling(f); }
                public void exit(int code) { System.out.println("leaving"); System.exit(code); }
                public void loop() { while (true) { made++; } }
                public void sleep() throws Exception { Thread.sleep(1_000_000); }
                public void eat() { List<long[]> l = new ArrayList<>(); while (true) l.add(new long[1 << 20]); }
                public void print(String text, int times) { for (int i = 0; i < times; i++) System.out.print(text); }
                public void garbage() throws Exception {
                    var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                    out.write("Hello, judge".getBytes());
                    out.flush();
                }
                public String ourClasses() {
                    try { return Class.forName("org.chainmark.studentjvm.Server").getName(); }
                    catch (ClassNotFoundException e) { return "not found"; }
                }
                public int readInput() throws Exception { return System.in.read(); }

                static class Hostile extends RuntimeException {
                    @Override public String getMessage() { throw new IllegalStateException("no message"); }
                    @Override public StackTraceElement[] getStackTrace() { throw new IllegalStateException("no trace"); }
                    @Override public String toString() { throw new IllegalStateException("no text"); }
                }
            }
            """;

    private StudentSource() {}

    /** Compiles classes; each key is a full class name. */
    static Map<String, byte[]> compile(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new SimpleJavaFileObject(uri(name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        }));
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        JavaFileManager manager = new MemoryFiles(compiler.getStandardFileManager(null, null, null), written);
        if (!compiler.getTask(null, manager, null, List.of("-proc:none"), null, files)
                .call()) {
            throw new IllegalArgumentException("the source of the test does not compile");
        }
        Map<String, byte[]> classes = new HashMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static URI uri(String className) {
        return URI.create("memory:///" + className.replace('.', '/') + ".java");
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written;

        MemoryFiles(JavaFileManager manager, Map<String, ByteArrayOutputStream> written) {
            super(manager);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
            return new SimpleJavaFileObject(uri(className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
