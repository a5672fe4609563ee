package org.chainmark.judge.structure;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmark.results.Fact;

/** Names the places where classes reach beyond their exercise; moves no points. */
final class ReachInspection {
    private static final int MOST = 8;
    private static final int LONGEST_CALL = 120;

    /** A part of the name of everything that is looked for; other classes need not be read. */
    private static final List<String> HINTS = List.of(
            "java/io/File",
            "java/io/Random",
            "java/io/Object",
            "java/io/Print",
            "java/nio/",
            "java/net/",
            "java/rmi/",
            "javax/",
            "java/lang/reflect/",
            "java/lang/foreign/",
            "java/lang/management/",
            "java/lang/invoke/VarHandle",
            "lookup",
            "java/lang/Thread",
            "java/lang/Process",
            "java/lang/Runtime",
            "java/lang/ClassLoader",
            "java/lang/Module",
            "java/lang/StackWalker",
            "java/lang/ref/",
            "java/util/concurrent/",
            "java/util/Timer",
            "java/util/jar/",
            "java/util/zip/",
            "java/util/logging/",
            "java/util/ServiceLoader",
            "java/util/Formatter",
            "sun/",
            "jdk/",
            "exit",
            "load",
            "getenv",
            "Propert",
            "setOut",
            "setErr",
            "setIn",
            "setSecurityManager",
            "setDefault",
            "forName",
            "newInstance",
            "getClassLoader",
            "getResource",
            "getMethod",
            "getDeclared",
            "getField",
            "getConstructor",
            "getInteger",
            "getLong",
            "getBoolean",
            "parallel",
            "getStackTrace",
            "finalize");

    private ReachInspection() {}

    /** Whether there may be something to find in a class file. */
    static boolean mayReach(String constants) {
        return HINTS.stream().anyMatch(constants::contains);
    }

    /**
     * What was found, by file and line.
     *
     * @return {@code reach.*} with {@code call}, {@code file} and {@code line}, at most eight, then {@code reach.more}
     *     with the count of the rest
     */
    static List<Fact> remarks(JavaClasses classes) {
        List<Remark> all = classes.stream()
                .flatMap(type -> Stream.concat(calls(type), declarations(type)))
                .distinct()
                .sorted(Comparator.comparing(Remark::file)
                        .thenComparing(Remark::line)
                        .thenComparing(Remark::call))
                .toList();
        List<Fact> facts = new ArrayList<>();
        all.stream().limit(MOST).map(Remark::fact).forEach(facts::add);
        if (all.size() > MOST) {
            facts.add(Fact.of("reach.more").with("count", String.valueOf(all.size() - MOST)));
        }
        return facts;
    }

    private record Remark(Reach reach, String file, int line, String call) {
        Fact fact() {
            Fact fact = Fact.of(reach.key()).with("call", call).with("file", file);
            return line < 1 ? fact : fact.with("line", String.valueOf(line));
        }
    }

    private static Stream<Remark> calls(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> !access.getOrigin().getName().equals("$deserializeLambda$"))
                .flatMap(access -> reach(access).stream()
                        .map(reach -> new Remark(reach, file(type), access.getLineNumber(), call(access))));
    }

    private static Optional<Reach> reach(JavaAccess<?> access) {
        List<String> parameters = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
        return Reach.of(access.getTargetOwner().getName(), access.getTarget().getName(), parameters);
    }

    private static String call(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getSimpleName();
        String member = access.getTarget().getName();
        String call = member.equals("<init>") ? "new " + owner : owner + "." + member;
        return call.length() <= LONGEST_CALL ? call : call.substring(0, LONGEST_CALL) + "...";
    }

    private static Stream<Remark> declarations(JavaClass type) {
        return type.getMethods().stream()
                .flatMap(method -> declared(method).stream()
                        .map(reach -> new Remark(reach, file(type), 0, type.getSimpleName() + "." + method.getName())));
    }

    private static Optional<Reach> declared(JavaMethod method) {
        if (method.getModifiers().contains(JavaModifier.NATIVE)) {
            return Optional.of(Reach.NATIVE);
        }
        boolean finalizer = method.getName().equals("finalize")
                && method.getRawParameterTypes().isEmpty();
        return finalizer ? Optional.of(Reach.STATE) : Optional.empty();
    }

    private static String file(JavaClass type) {
        String name = type.getSource().flatMap(Source::getFileName).orElse(type.getSimpleName());
        String folder = type.getPackageName().replace('.', '/');
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
