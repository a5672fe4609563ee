package org.chainmark.studentjvm;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the student's classes from memory. Its parent is the platform's loader, so our own classes are out of reach. */
final class StudentLoader extends ClassLoader {
    private static final String SUFFIX = ".class";

    private final Map<String, byte[]> classes;

    StudentLoader(Map<String, byte[]> classes) {
        super(ClassLoader.getPlatformClassLoader());
        this.classes = classes;
    }

    /** Whether a class of this name came with the submission. */
    boolean brings(String className) {
        return classes.containsKey(className);
    }

    /** Whether the object's class is the student's. */
    boolean loaded(Object object) {
        return object.getClass().getClassLoader() == this;
    }

    /** The class files themselves, as a loader of the student's or of the exercise's may ask for them. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte @Nullable [] bytes = name.endsWith(SUFFIX) ? classes.get(className(name)) : null;
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }

    private static String className(String file) {
        return file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
