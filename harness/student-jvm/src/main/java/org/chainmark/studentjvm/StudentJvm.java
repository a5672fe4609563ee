package org.chainmark.studentjvm;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.chainmark.protocol.ProtocolViolation;

/**
 * Main program of the isolated JVM. Speaks the protocol over standard input and output, which it takes away from the
 * student's code first.
 */
public final class StudentJvm {
    /** Stack of the thread that runs the student's code, so that endless recursion overflows early and alike everywhere. */
    private static final long STACK_BYTES = 1 << 20;

    private static final int EXIT_JUDGE_GONE = 0;
    private static final int EXIT_CHANNEL_BROKEN = 65;

    private StudentJvm() {}

    public static void main(String[] arguments) {
        // On newer JDKs each reflected member otherwise costs a generated class at its first call.
        System.setProperty("jdk.reflect.useNativeAccessorOnly", "true");
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        PrintedOutput printed = new PrintedOutput();
        printed.install();
        // No lambda: the first one costs milliseconds in a fresh JVM.
        Runnable calls = new Runnable() {
            @Override
            public void run() {
                serveAndHalt(in, out, printed);
            }
        };
        new Thread(null, calls, "calls", STACK_BYTES).start();
    }

    /**
     * Serves until the judge closes the stream. The student's code runs on the calling thread; what it prints is left
     * alone.
     *
     * @throws ProtocolViolation if the judge sent what makes no sense
     */
    public static void serve(InputStream in, OutputStream out) throws IOException, ProtocolViolation {
        serve(in, out, new PrintedOutput());
    }

    private static void serve(InputStream in, OutputStream out, PrintedOutput printed)
            throws IOException, ProtocolViolation {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            new Server(in, out, printed).run();
        } catch (EOFException e) {
            // The judge has no more questions.
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Halts instead of exiting, because a shutdown hook of the student's could hang. */
    private static void serveAndHalt(InputStream in, OutputStream out, PrintedOutput printed) {
        int code = EXIT_CHANNEL_BROKEN;
        try {
            serve(in, out, printed);
            code = EXIT_JUDGE_GONE;
        } catch (IOException | ProtocolViolation | RuntimeException | Error e) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true).println(e);
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }
}
