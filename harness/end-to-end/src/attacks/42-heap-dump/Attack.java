package autograd;

/** Has the JVM write its whole memory to a file. */
final class Attack {
    static void run() throws Throwable {
        Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
        Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
        Object bean = factory.getMethod("getPlatformMXBean", Class.class).invoke(null, type);
        type.getMethod("dumpHeap", String.class, boolean.class).invoke(bean, "@FOLDER@/@MARK@.hprof", true);
    }
}
