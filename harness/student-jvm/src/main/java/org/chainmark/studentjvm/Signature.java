package org.chainmark.studentjvm;

import org.chainmark.protocol.MemberBinding;
import org.chainmark.protocol.WireType;

/** A member that the judge asked for, with the class names resolved. */
final class Signature {
    private final MemberBinding binding;
    private final String owner;
    private final Class<?>[] parameters;
    private final Class<?>[] elements;
    private final Class<?> result;

    /**
     * @param owner simple name of the class, for messages
     * @param parameters classes of the parameters; shorter than the binding's if they could not be resolved
     * @param elements classes of the elements of parameters that are lists, otherwise {@code Object}; as many
     * @param result class of an object result or of the elements of a list, otherwise {@code Object}
     */
    Signature(MemberBinding binding, String owner, Class<?>[] parameters, Class<?>[] elements, Class<?> result) {
        this.binding = binding;
        this.owner = owner;
        this.parameters = parameters;
        this.elements = elements;
        this.result = result;
    }

    MemberBinding.Kind kind() {
        return binding.kind();
    }

    String name() {
        return binding.name();
    }

    Class<?>[] parameters() {
        return parameters;
    }

    int parameterCount() {
        return binding.parameters().size();
    }

    /** The class of a parameter, or {@code Object} if it could not be resolved. */
    Class<?> parameter(int index) {
        return index < parameters.length ? parameters[index] : Object.class;
    }

    /** The class of the elements of a parameter that is a list, as far as it is known. */
    Class<?> element(int index) {
        return index < elements.length ? elements[index] : Object.class;
    }

    WireType.Kind resultKind() {
        return binding.result().kind();
    }

    Class<?> result() {
        return result;
    }

    /** How a student would name it. */
    String display() {
        return kind() == MemberBinding.Kind.CONSTRUCTOR ? "new " + owner + "()" : owner + "." + name() + "()";
    }
}
