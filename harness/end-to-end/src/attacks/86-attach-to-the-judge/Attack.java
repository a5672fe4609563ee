package autograd;

/** Attaches to the judge's JVM with the tools of a complete Java. */
final class Attack {
    static void run() throws Throwable {
        Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
        long judge = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
        Object attached = machine.getMethod("attach", String.class).invoke(null, Long.toString(judge));
        Object properties = machine.getMethod("getSystemProperties").invoke(attached);
        System.out.println("attack: attached");
        if (properties.toString().contains("java.version")) {
            Trial.reached();
        }
    }
}
