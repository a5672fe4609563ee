package autograd;

import java.util.Locale;

/** Looks at the stack for the names of tests. */
final class Attack {
    static void run() {
        StringBuilder frames = new StringBuilder();
        for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
            for (StackTraceElement frame : stack) {
                frames.append(frame.getClassName()).append(' ');
            }
        }
        String names = frames.toString().toLowerCase(Locale.ROOT);
        if (names.contains("suite") || names.contains("junit") || names.contains("naive")) {
            Trial.reached();
        }
    }
}
