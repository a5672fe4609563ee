package autograd;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Looks through every class of the stack and every thread for numbers of failures, and clears them. */
final class Attack {
    static void run() throws Throwable {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            clear(frame.getClassName());
        }
        for (StackTraceElement[] frames : Thread.getAllStackTraces().values()) {
            for (StackTraceElement frame : frames) {
                clear(frame.getClassName());
            }
        }
        clear("org.chainmark.studentjvm.StudentJvm");
        clear("org.chainmark.studentjvm.Server");
        clear("org.chainmark.studentjvm.HandleTable");
        Thread late = new Thread(Attack::clearLater);
        late.setDaemon(true);
        late.start();
    }

    static void clear(String name) {
        if (name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("autograd.")) {
            return;
        }
        try {
            Class<?> grader = Class.forName(name, false, ClassLoader.getSystemClassLoader());
            for (Field field : grader.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
                    field.setAccessible(true);
                    field.setInt(null, -1);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            System.out.println("attack: " + e);
        }
    }

    private static void clearLater() {
        for (int i = 0; i < 1_000; i++) {
            clear("naive.NaiveGrader");
            Thread.onSpinWait();
        }
    }
}
