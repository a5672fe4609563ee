package org.chainmark.studentjvm;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.chainmark.protocol.JudgeMessage.Contract;
import org.chainmark.protocol.MemberBinding;
import org.chainmark.protocol.WireType;
import org.jspecify.annotations.Nullable;

/** Finds the members that the judge wants among the student's classes, by name and parameter types. */
final class Binder {
    private static final Class<?>[] NO_CLASSES = {};

    private final ClassLoader loader;

    Binder(ClassLoader loader) {
        this.loader = loader;
    }

    /** Looks for the members of all contracts, without running any of the student's code; null stands for missing. */
    @Nullable
    BoundMember[] bind(List<Contract> contracts) {
        int count = 0;
        for (Contract contract : contracts) {
            count += contract.members().size();
        }
        @Nullable BoundMember[] bound = new BoundMember[count];
        int next = 0;
        for (Contract contract : contracts) {
            for (MemberBinding member : contract.members()) {
                bound[next++] = bind(contract.className(), member);
            }
        }
        return bound;
    }

    private @Nullable BoundMember bind(String className, MemberBinding member) {
        String owner = className.substring(className.lastIndexOf('.') + 1);
        try {
            Class<?> type = Class.forName(className, false, loader);
            Class<?>[] parameters = new Class<?>[member.parameters().size()];
            Class<?>[] elements = new Class<?>[parameters.length];
            for (int i = 0; i < parameters.length; i++) {
                WireType parameter = member.parameters().get(i);
                parameters[i] = resolve(parameter);
                elements[i] = classNamed(parameter);
            }
            return find(type, new Signature(member, owner, parameters, elements, classNamed(member.result())));
        } catch (ClassNotFoundException e) {
            return null;
        } catch (LinkageError e) {
            return BoundMember.broken(new Signature(member, owner, NO_CLASSES, NO_CLASSES, Object.class), e);
        }
    }

    /** The class that a type names, or {@code Object} if it names none. */
    private Class<?> classNamed(WireType type) throws ClassNotFoundException {
        return type.className().isEmpty() ? Object.class : Class.forName(type.className(), false, loader);
    }

    private Class<?> resolve(WireType type) throws ClassNotFoundException {
        return switch (type.kind()) {
            case VOID -> void.class;
            case BOOLEAN -> boolean.class;
            case INT -> int.class;
            case LONG -> long.class;
            case DOUBLE -> double.class;
            case TEXT -> String.class;
            case DOUBLE_ARRAY -> double[].class;
            case DOUBLE_MATRIX -> double[][].class;
            case LIST -> List.class;
            case OBJECT -> Class.forName(type.className(), false, loader);
        };
    }

    private static @Nullable BoundMember find(Class<?> type, Signature signature) {
        Class<?>[] parameters = signature.parameters();
        Executable found = switch (signature.kind()) {
            case CONSTRUCTOR -> best(type.getDeclaredConstructors(), parameters);
            case STATIC -> method(type, signature.name(), parameters, true);
            case METHOD, METHOD_OR_FIELD -> method(type, signature.name(), parameters, false);
        };
        if (found != null) {
            return open(found) ? BoundMember.executable(signature, found) : null;
        }
        return signature.kind() == MemberBinding.Kind.METHOD_OR_FIELD ? field(type, signature) : null;
    }

    private static @Nullable Method method(Class<?> type, String name, Class<?>[] parameters, boolean isStatic) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            Method found = (Method) best(named(owner.getDeclaredMethods(), name, isStatic), parameters);
            if (found != null) {
                return found;
            }
        }
        // Default methods of the interfaces that the class implements.
        return (Method) best(named(type.getMethods(), name, isStatic), parameters);
    }

    private static Method[] named(Method[] methods, String name, boolean isStatic) {
        int count = 0;
        for (Method method : methods) {
            if (method.getName().equals(name)
                    && Modifier.isStatic(method.getModifiers()) == isStatic
                    && !method.isBridge()) {
                methods[count++] = method;
            }
        }
        return Arrays.copyOf(methods, count);
    }

    /** The executable with exactly these parameters, or else one that a Java program could call with them. */
    private static @Nullable Executable best(Executable[] candidates, Class<?>[] wanted) {
        for (Executable candidate : candidates) {
            if (Arrays.equals(candidate.getParameterTypes(), wanted)) {
                return candidate;
            }
        }
        for (Executable candidate : candidates) {
            if (accepts(candidate.getParameterTypes(), wanted)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean accepts(Class<?>[] declared, Class<?>[] wanted) {
        if (declared.length != wanted.length) {
            return false;
        }
        for (int i = 0; i < declared.length; i++) {
            if (!accepts(declared[i], wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepts(Class<?> declared, Class<?> wanted) {
        if (declared == wanted || !wanted.isPrimitive()) {
            return declared.isAssignableFrom(wanted);
        }
        if (wanted == int.class) {
            return declared == long.class || declared == double.class || declared.isAssignableFrom(Integer.class);
        }
        if (wanted == long.class) {
            return declared == double.class || declared.isAssignableFrom(Long.class);
        }
        return declared.isAssignableFrom(wanted == double.class ? Double.class : Boolean.class);
    }

    private static @Nullable BoundMember field(Class<?> type, Signature signature) {
        String name = signature.name();
        boolean writes = signature.parameters().length == 1 && name.length() > 3 && name.startsWith("set");
        if (!writes && signature.parameters().length > 0) {
            return null;
        }
        String fieldName = writes ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
        Field field = field(type, fieldName);
        if (field == null || (writes && Modifier.isFinal(field.getModifiers())) || !open(field)) {
            return null;
        }
        return writes ? BoundMember.write(signature, field) : BoundMember.read(signature, field);
    }

    private static @Nullable Field field(Class<?> type, String name) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static boolean open(AccessibleObject member) {
        return member.trySetAccessible();
    }
}
