package org.chainmark.studentjvm;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A member of the student's that was found, ready to be called. */
abstract class BoundMember {
    private final Signature signature;

    private BoundMember(Signature signature) {
        this.signature = signature;
    }

    /** What the judge asked for, with its class names resolved. */
    Signature signature() {
        return signature;
    }

    /** Calls it; what the student's code throws comes out as it was thrown. */
    abstract @Nullable Object invoke(@Nullable Object target, @Nullable Object[] arguments) throws Throwable;

    static BoundMember method(Signature signature, Method method) {
        return new BoundMember(signature) {
            @Override
            @Nullable
            Object invoke(@Nullable Object target, @Nullable Object[] arguments) throws Throwable {
                try {
                    return method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                    throw thrown(e);
                }
            }
        };
    }

    static BoundMember constructor(Signature signature, Constructor<?> constructor) {
        return new BoundMember(signature) {
            @Override
            Object invoke(@Nullable Object target, @Nullable Object[] arguments) throws Throwable {
                try {
                    return constructor.newInstance(arguments);
                } catch (InvocationTargetException e) {
                    throw thrown(e);
                }
            }
        };
    }

    static BoundMember executable(Signature signature, Executable executable) {
        return executable instanceof Constructor<?> constructor
                ? constructor(signature, constructor)
                : method(signature, (Method) executable);
    }

    static BoundMember read(Signature signature, Field field) {
        return new BoundMember(signature) {
            @Override
            @Nullable
            Object invoke(@Nullable Object target, @Nullable Object[] arguments) throws Throwable {
                return field.get(target);
            }
        };
    }

    static BoundMember write(Signature signature, Field field) {
        return new BoundMember(signature) {
            @Override
            @Nullable
            Object invoke(@Nullable Object target, @Nullable Object[] arguments) throws Throwable {
                Object value = arguments[0];
                boolean narrow = field.getType() == float.class && value instanceof Double;
                field.set(target, narrow ? (Object) ((Double) value).floatValue() : value);
                return null;
            }
        };
    }

    /** A member of a class that cannot be loaded or looked at: every call says why. */
    static BoundMember broken(Signature signature, LinkageError failure) {
        return new BoundMember(signature) {
            @Override
            Object invoke(@Nullable Object target, @Nullable Object[] arguments) {
                throw failure;
            }
        };
    }

    private static Throwable thrown(InvocationTargetException e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }
}
