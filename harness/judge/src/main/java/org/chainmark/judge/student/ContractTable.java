package org.chainmark.judge.student;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.protocol.JudgeMessage.Contract;
import org.chainmark.protocol.MemberBinding;
import org.chainmark.protocol.WireType;
import org.chainmark.suite.Constructs;
import org.chainmark.suite.Member;
import org.chainmark.suite.MethodOrField;
import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;
import org.chainmark.suite.StudentException;
import org.jspecify.annotations.Nullable;

/** The members of all contracts, numbered as the student JVM numbers them. For use by one thread. */
final class ContractTable {
    private static final int MOST_SEEN = 1_000;

    private final List<Contract> contracts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Method, Entry> byMethod = new LinkedHashMap<>();

    /** The same by identity, because comparing methods is what a thousand scripts would spend most of their time on. */
    private final IdentityHashMap<Method, Entry> seen = new IdentityHashMap<>();

    /** A member, its number and its types as the contract declares them. */
    record Entry(int number, Member member, MemberBinding binding, List<Type> parameterTypes, Type resultType) {
        /** Whether it is called without an object. */
        boolean isStatic() {
            return binding.kind() == MemberBinding.Kind.CONSTRUCTOR || binding.kind() == MemberBinding.Kind.STATIC;
        }

        WireType.Kind resultKind() {
            return binding.result().kind();
        }

        /** Whether null is a result that the contract allows: from a void method, or where it says {@code @Nullable}. */
        boolean allowsNull() {
            return resultKind() == WireType.Kind.VOID
                    || member.method().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        }

        /** What a result of null is where it is not allowed: a mistake of the student's. */
        StudentException returnedNull() {
            String text = member.signature() + " returned null";
            return new StudentException("java.lang.NullPointerException", text, List.of());
        }
    }

    private ContractTable() {}

    static ContractTable of(List<Class<?>> contracts) {
        ContractTable table = new ContractTable();
        for (Class<?> contract : contracts) {
            table.add(contract);
        }
        return table;
    }

    /** What the student JVM is told. */
    List<Contract> contracts() {
        return contracts;
    }

    Entry entry(Method method) {
        Entry known = seen.get(method);
        return known == null ? look(method) : known;
    }

    private Entry look(Method method) {
        Entry entry = byMethod.get(method);
        if (entry == null) {
            throw new IllegalArgumentException(method + " is in none of the contracts of this session");
        }
        if (seen.size() < MOST_SEEN) {
            seen.put(method, entry);
        }
        return entry;
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    int size() {
        return entries.size();
    }

    private void add(Class<?> contract) {
        StudentClass student = contract.getAnnotation(StudentClass.class);
        if (student == null || !contract.isInterface()) {
            throw new IllegalArgumentException(contract + " is no interface with @StudentClass");
        }
        List<Method> methods = new ArrayList<>(List.of(contract.getMethods()));
        methods.removeIf(method -> !Modifier.isAbstract(method.getModifiers()));
        methods.sort(Comparator.comparing(method -> new Member(method).signature()));
        List<MemberBinding> bindings = new ArrayList<>();
        for (Method method : methods) {
            MemberBinding binding = binding(method);
            bindings.add(binding);
            Entry entry = new Entry(
                    entries.size(),
                    new Member(method),
                    binding,
                    List.of(method.getGenericParameterTypes()),
                    method.getGenericReturnType());
            entries.add(entry);
            if (byMethod.put(method, entry) != null) {
                throw new IllegalArgumentException(method + " belongs to two contracts");
            }
        }
        contracts.add(new Contract(student.value(), bindings));
    }

    private static MemberBinding binding(Method method) {
        List<WireType> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            parameters.add(WireTypes.parameter(method.getGenericParameterTypes()[i]));
        }
        return new MemberBinding(
                kind(method), new Member(method).name(), parameters, WireTypes.result(method.getGenericReturnType()));
    }

    private static MemberBinding.Kind kind(Method method) {
        if (method.isAnnotationPresent(Constructs.class)) {
            return MemberBinding.Kind.CONSTRUCTOR;
        }
        if (method.isAnnotationPresent(StaticMethod.class)) {
            return MemberBinding.Kind.STATIC;
        }
        return method.isAnnotationPresent(MethodOrField.class)
                ? MemberBinding.Kind.METHOD_OR_FIELD
                : MemberBinding.Kind.METHOD;
    }
}
