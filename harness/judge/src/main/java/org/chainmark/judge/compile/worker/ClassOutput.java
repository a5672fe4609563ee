package org.chainmark.judge.compile.worker;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps the class files of one compilation in memory, up to a limit. */
final class ClassOutput {
    /** A student's program has a handful of classes; this leaves room and still travels in one message. */
    private static final int MOST_CLASSES = 1_000;

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();
    private int bytes;
    private boolean overflowed;

    /** Whether the limit was passed; the compiler was told that it cannot write. */
    boolean overflowed() {
        return overflowed;
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> result = new LinkedHashMap<>();
        files.forEach((name, content) -> result.put(name, content.toByteArray()));
        return result;
    }

    JavaFileObject file(String binaryName) {
        return new ClassFile(binaryName);
    }

    private void reserve(int more) throws IOException {
        bytes += more;
        if (bytes > MOST_BYTES || files.size() > MOST_CLASSES) {
            overflowed = true;
            throw new IOException("too many or too large classes");
        }
    }

    /** One class file as the compiler writes it. */
    private final class ClassFile extends SimpleJavaFileObject {
        private final String binaryName;

        ClassFile(String binaryName) {
            super(URI.create("memory:///class"), Kind.CLASS);
            this.binaryName = binaryName;
        }

        @Override
        public OutputStream openOutputStream() {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            files.put(binaryName, content);
            return new FilterOutputStream(content) {
                @Override
                public void write(int value) throws IOException {
                    reserve(1);
                    content.write(value);
                }

                @Override
                public void write(byte[] buffer, int offset, int length) throws IOException {
                    reserve(length);
                    content.write(buffer, offset, length);
                }
            };
        }
    }
}
