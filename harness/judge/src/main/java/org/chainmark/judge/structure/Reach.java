package org.chainmark.judge.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where code reaches beyond an exercise: what a call does to the machine or to the JVM around it. A list for feedback and
 * nothing to rely on: there are always other ways, and what holds student code is its process.
 */
enum Reach {
    PROCESS(
            "reach.process",
            "java\\.lang\\.(ProcessBuilder|ProcessHandle|Process)(\\$\\S*)?",
            "java.lang.Runtime exec"),
    EXIT("reach.exit", "", "java.lang.System exit", "java.lang.Runtime exit", "java.lang.Runtime halt"),
    NATIVE(
            "reach.native",
            "java\\.lang\\.foreign\\.\\S*",
            "java.lang.System load",
            "java.lang.System loadLibrary",
            "java.lang.Runtime load",
            "java.lang.Runtime loadLibrary"),
    INTERNALS("reach.internals", "(sun|jdk|com\\.sun)\\.\\S*"),
    NETWORK(
            "reach.network",
            "java\\.net\\.(?!(?:URI|URLEncoder|URLDecoder) )\\S*|javax\\.net\\.\\S*|java\\.rmi\\.\\S*"
                    + "|java\\.nio\\.channels\\.\\w*(Socket|Datagram)\\w*"),
    FILES(
            "reach.files",
            "java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|FileDescriptor|RandomAccessFile)"
                    + "|java\\.nio\\.file\\.\\S*|java\\.nio\\.channels\\.\\w*FileChannel|java\\.util\\.jar\\.\\S*"
                    + "|java\\.util\\.zip\\.ZipFile|java\\.util\\.logging\\.FileHandler",
            "java.lang.Class getResource",
            "java.lang.Class getResourceAsStream"),
    ENVIRONMENT(
            "reach.environment",
            "java\\.lang\\.management\\.\\S*",
            "java.lang.System getenv",
            "java.lang.System getProperty",
            "java.lang.System getProperties",
            "java.lang.System setProperty",
            "java.lang.System setProperties",
            "java.lang.System clearProperty",
            "java.lang.Integer getInteger",
            "java.lang.Long getLong",
            "java.lang.Boolean getBoolean"),
    REFLECTION(
            "reach.reflection",
            "java\\.lang\\.reflect\\.(?!Array )\\S*|java\\.lang\\.invoke\\.\\S*|java\\.lang\\.(ClassLoader|Module|StackWalker)"
                    + "|java\\.util\\.ServiceLoader|java\\.io\\.Object(In|Out)putStream|javax\\.(tools|script)\\.\\S*",
            "java.lang.Class forName",
            "java.lang.Class newInstance",
            "java.lang.Class getClassLoader",
            "java.lang.Class getMethod",
            "java.lang.Class getMethods",
            "java.lang.Class getDeclaredMethod",
            "java.lang.Class getDeclaredMethods",
            "java.lang.Class getField",
            "java.lang.Class getFields",
            "java.lang.Class getDeclaredField",
            "java.lang.Class getDeclaredFields",
            "java.lang.Class getConstructor",
            "java.lang.Class getConstructors",
            "java.lang.Class getDeclaredConstructor",
            "java.lang.Class getDeclaredConstructors",
            "java.lang.Thread getContextClassLoader",
            "java.lang.Thread getAllStackTraces"),
    THREADS(
            "reach.threads",
            "java\\.lang\\.ThreadGroup|java\\.util\\.(Timer|TimerTask)"
                    + "|java\\.util\\.concurrent\\.(Executors|\\w*Executor|\\w*ExecutorService|ForkJoin\\w*|Recursive\\w*"
                    + "|CompletableFuture)",
            "java.lang.Thread <init>",
            "java.lang.Thread start",
            "java.lang.Thread startVirtualThread",
            "java.lang.Thread ofVirtual",
            "java.lang.Thread ofPlatform"),
    STATE(
            "reach.state",
            "java\\.lang\\.ref\\.Cleaner",
            "java.lang.System setOut",
            "java.lang.System setErr",
            "java.lang.System setIn",
            "java.lang.System setSecurityManager",
            "java.lang.Runtime addShutdownHook",
            "java.lang.Thread setDefaultUncaughtExceptionHandler",
            "java.util.Locale setDefault",
            "java.util.TimeZone setDefault");

    /** Written to by name or path; with other parameters they write to what the program has already. */
    private static final Set<String> OPENED_BY_NAME =
            Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter");

    private static final Set<String> FILE_NAMES = Set.of("java.lang.String", "java.io.File", "java.nio.file.Path");

    private final String key;

    /** Of the name of a class, a space and the name of a member. */
    private final Pattern uses;

    /**
     * A kind of reach.
     *
     * @param key of its message
     * @param classes pattern of classes of which any use counts
     * @param members other members, each after the name of its class
     */
    Reach(String key, String classes, String... members) {
        this.key = key;
        String listed = Stream.of(members).map(Pattern::quote).collect(Collectors.joining("|"));
        this.uses = Pattern.compile("(?:" + classes + ") \\S+|(?:" + listed + ")");
    }

    /** The key of its message. */
    String key() {
        return key;
    }

    /**
     * What a call reaches, if anything.
     *
     * @param owner name of the class whose member is used
     * @param member its name, {@code <init>} for a constructor
     * @param parameters names of the types of its parameters
     */
    static Optional<Reach> of(String owner, String member, List<String> parameters) {
        if (opensFile(owner, member, parameters)) {
            return Optional.of(FILES);
        }
        if (isParallel(owner, member)) {
            return Optional.of(THREADS);
        }
        if (member.equals("getStackTrace") && parameters.isEmpty()) {
            return Optional.of(REFLECTION);
        }
        String use = owner + " " + member;
        return Stream.of(values())
                .filter(reach -> reach.uses.matcher(use).matches())
                .findFirst();
    }

    private static boolean opensFile(String owner, String member, List<String> parameters) {
        if (!member.equals("<init>") || parameters.isEmpty()) {
            return false;
        }
        String first = parameters.get(0);
        boolean scannerOfFile = owner.equals("java.util.Scanner") && !first.equals("java.lang.String");
        return FILE_NAMES.contains(first) && (OPENED_BY_NAME.contains(owner) || scannerOfFile);
    }

    private static boolean isParallel(String owner, String member) {
        return (owner.startsWith("java.util.stream.") && member.equals("parallel"))
                || (owner.startsWith("java.util.") && member.startsWith("parallel"));
    }
}
