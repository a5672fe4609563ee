package autograd;

/** Asks every class loader for the classes of the grader and the hidden suites. */
final class Attack {
    static void run() {
        ClassLoader[] loaders = {
            Attack.class.getClassLoader(),
            ClassLoader.getSystemClassLoader(),
            ClassLoader.getPlatformClassLoader(),
            Thread.currentThread().getContextClassLoader()
        };
        String[] names = {
            "org/chainmark/judge/Judge.class",
            "org/chainmark/judge/JudgeOptions.class",
            "META-INF/services/org.chainmark.suite.Exercise",
            "META-INF/maven/org.chainmark/chainmark-exercises-hidden/pom.properties"
        };
        for (ClassLoader loader : loaders) {
            for (String name : names) {
                if (loader != null && loader.getResource(name) != null) {
                    Trial.reached();
                }
            }
        }
    }
}
