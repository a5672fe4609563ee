package org.chainmark.exercises.open.engine;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.ref.Reference;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.BaseStream;

/** Which static fields can carry something of one graph over to the next one. */
final class StaticFields {
    /** Types of the JDK whose instances hold objects; a counter, a random generator or a text holds none. */
    private static final List<Class<?>> HOLDERS = List.of(
            Iterable.class,
            Iterator.class,
            Map.class,
            BaseStream.class,
            Optional.class,
            ThreadLocal.class,
            Reference.class,
            AtomicReference.class);

    private StaticFields() {}

    /**
     * Whether nodes or numbers of a graph can stay in the field. A field that is final and holds a function cannot be
     * given another one, and a lambda in it was made before there was a graph.
     */
    static boolean canRememberAGraph(JavaField field) {
        JavaClass type = field.getRawType();
        if (type.isPrimitive() || type.isEnum()) {
            return false;
        }
        if (isFunction(type)) {
            return !field.getModifiers().contains(JavaModifier.FINAL);
        }
        return type.isArray() || !isOfTheJdk(type) || holdsObjects(type);
    }

    private static boolean isFunction(JavaClass type) {
        if (isOfTheJdk(type)) {
            return type.getName().startsWith("java.util.function.")
                    || type.getName().matches("java\\.lang\\.Runnable|java\\.util\\.Comparator");
        }
        long unwritten = type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
        return type.isInterface() && unwritten == 1;
    }

    private static boolean isOfTheJdk(JavaClass type) {
        return type.getName().startsWith("java.");
    }

    /** The classes under inspection know types of the JDK by name only, so the JDK is asked. */
    private static boolean holdsObjects(JavaClass type) {
        try {
            Class<?> known = Class.forName(type.getName(), false, ClassLoader.getPlatformClassLoader());
            return known == Object.class || HOLDERS.stream().anyMatch(holder -> holder.isAssignableFrom(known));
        } catch (ClassNotFoundException e) {
            return true;
        }
    }
}
