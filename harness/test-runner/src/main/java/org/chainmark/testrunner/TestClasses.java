package org.chainmark.testrunner;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A student's classes, loaded anew for each round: what one left in a static field is not there in the next. */
final class TestClasses extends ClassLoader {
    private static final String VALUE = "autograd/Value";

    private final Map<String, byte[]> classes;

    private TestClasses(ClassLoader parent, Map<String, byte[]> classes) {
        super(parent);
        this.classes = classes;
    }

    /**
     * Reads classes from where this class is.
     *
     * @param names full names
     */
    static Map<String, byte[]> read(List<String> names) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String name : names) {
            try (InputStream in =
                    TestClasses.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new IllegalStateException("the class " + name + " is not there");
                }
                classes.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("the class " + name + " cannot be read", e);
            }
        }
        return classes;
    }

    static TestClasses load(Map<String, byte[]> classes) {
        return new TestClasses(TestClasses.class.getClassLoader(), classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
        }
    }

    /** Whether any of the classes names a field of a value. */
    static boolean useFields(Map<String, byte[]> classes) {
        return classes.values().stream().anyMatch(TestClasses::usesFields);
    }

    /** Reads the constant pool, as chapter 4.4 of the JVM specification lays it out. */
    private static boolean usesFields(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            @Nullable String[] texts = new String[count];
            int[] classNames = new int[count];
            boolean[] ownsField = new boolean[count];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7 -> classNames[i] = in.readUnsignedShort();
                    case 9 -> {
                        ownsField[in.readUnsignedShort()] = true;
                        in.skipNBytes(2);
                    }
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> in.skipNBytes(4);
                }
            }
            for (int i = 1; i < count; i++) {
                if (ownsField[i] && VALUE.equals(texts[classNames[i]])) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
