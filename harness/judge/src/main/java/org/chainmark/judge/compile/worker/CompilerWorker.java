package org.chainmark.judge.compile.worker;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;

/**
 * Main program of a compiler worker. It compiles something small to get warm, says so, and then answers requests on
 * standard input with replies on standard output, one at a time, until its input ends.
 */
public final class CompilerWorker {
    /** Exit code for a failure of the worker itself. */
    private static final int FAILED = 4;

    private static final Map<String, String> WARM_UP = Map.of("warm/Up.java", """
            package warm;
            import java.util.*;
            class Up {
                final Set<Up> prev = new HashSet<>(List.of());
                Runnable step = () -> prev.forEach(Up::toString);
                int go(String op) {
                    switch (op) {
                        case "*": return prev.size();
                        default: return new Up().go("*");
                    }
                }
            }
            """);

    private final InputStream in;
    private final OutputStream out;
    private final SynchronousQueue<CompileRequest> requests = new SynchronousQueue<>();

    private CompilerWorker(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // Whatever the compiler prints must not get between the messages.
        System.setOut(System.err);
        new CompilerWorker(new BufferedInputStream(new FileInputStream(FileDescriptor.in)), out).run();
    }

    private void run() throws IOException, InterruptedException {
        MemoryCompiler compiler = new MemoryCompiler();
        Frames.write(out, ReplyFormat.toBytes(compiler.compile(new CompileRequest(WARM_UP))));
        Thread reader = new Thread(this::read, "requests");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            Frames.write(out, ReplyFormat.toBytes(answer(compiler, requests.take())));
        }
    }

    /** Reads beside the compiler, so that the worker notices at once, even in a hopeless compilation, that it is alone. */
    private void read() {
        try {
            while (true) {
                requests.put(CompileRequest.fromBytes(Frames.read(in)));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(e instanceof EOFException ? 0 : FAILED);
        }
    }

    private static CompileReply answer(MemoryCompiler compiler, CompileRequest request) {
        try {
            return compiler.compile(request);
        } catch (StackOverflowError e) {
            return new CompileReply.Exhausted();
        } catch (RuntimeException | AssertionError e) {
            return new CompileReply.Defect(String.valueOf(e));
        }
    }
}
