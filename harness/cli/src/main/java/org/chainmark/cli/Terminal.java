package org.chainmark.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program prints to. */
final class Terminal {
    /** Standard error of this process, on Linux. */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * A writer to a standard stream, in the encoding that its reader expects.
     *
     * @param property what JDK 19 and newer call that encoding by
     */
    static PrintWriter writer(PrintStream stream, String property) {
        String encoding = System.getProperty(property, System.getProperty("native.encoding", "UTF-8"));
        return new PrintWriter(stream, true, charset(encoding));
    }

    /** ASCII means that nobody chose a locale, and what reads UTF-8 has ASCII too. */
    private static Charset charset(String encoding) {
        Charset charset = Charset.isSupported(encoding) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /** Whether a person watches standard error, in a window where a line can be written over. */
    static boolean isWatched() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return Files.exists(STANDARD_ERROR)
                    ? STANDARD_ERROR.toRealPath().toString().matches("/dev/(pts/|tty|console).*")
                    : hasConsole();
        } catch (IOException e) {
            return false;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null up to Java 21, and is asked since
    private static boolean hasConsole() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** Since Java 22 there is a console without a terminal too, and only since then can it be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
