package org.chainmark.endtoend.accuracy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles an engine of ours in memory and loads it into this JVM. */
final class CompiledEngine {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Kept, since opening the JDK's own classes takes longer than compiling a small class; not safe to share. */
    private static final ThreadLocal<StandardJavaFileManager> FILES =
            ThreadLocal.withInitial(() -> COMPILER.getStandardFileManager(null, null, null));

    /** By source, since several tests want the same engines. */
    private static final Map<String, Map<String, ByteArrayOutputStream>> COMPILED = new ConcurrentHashMap<>();

    private CompiledEngine() {}

    /**
     * The class {@code autograd.Value} of a source, in a new class loader, so that no static state is left from before.
     *
     * @throws IllegalArgumentException if the source does not compile
     */
    static Class<?> load(String source) {
        try {
            return new InMemoryLoader(COMPILED.computeIfAbsent(source, CompiledEngine::compile))
                    .loadClass("autograd.Value");
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The classes of a source, by name, as a class loader takes them. */
    static Map<String, byte[]> classes(String source) {
        Map<String, byte[]> classes = new HashMap<>();
        COMPILED.computeIfAbsent(source, CompiledEngine::compile)
                .forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    /**
     * Compiles sources beforehand, side by side, which is faster than one after the other.
     *
     * @throws IllegalArgumentException if one of them does not compile
     */
    static void compileAll(List<String> sources) {
        sources.parallelStream().forEach(source -> COMPILED.computeIfAbsent(source, CompiledEngine::compile));
    }

    private static Map<String, ByteArrayOutputStream> compile(String source) {
        Map<String, ByteArrayOutputStream> classes = new ConcurrentHashMap<>();
        StringWriter messages = new StringWriter();
        boolean compiled = COMPILER.getTask(
                        messages,
                        new InMemory(FILES.get(), classes),
                        null,
                        List.of("-proc:none", "-nowarn"),
                        null,
                        List.of(new SourceText(source)))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(messages + source);
        }
        return classes;
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String text) {
            super(URI.create("string:///autograd/Value.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class InMemoryLoader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemoryLoader(Map<String, ByteArrayOutputStream> classes) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
