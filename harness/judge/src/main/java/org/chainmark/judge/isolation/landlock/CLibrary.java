package org.chainmark.judge.isolation.landlock;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** The few functions of the C library that Java has no way to. Memory is passed in direct buffers. */
final class CLibrary {
    private static final int PATH_ONLY_CLOSED_ON_EXEC = 0x20_0000 | 0x8_0000;

    /** That of file names, which is not always that of text. */
    private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private final Function syscall;
    private final Function prctl;
    private final Function ioctl;
    private final Function poll;
    private final Function open;
    private final Function close;

    private CLibrary(NativeLibrary library) {
        this.syscall = library.getFunction("syscall");
        this.prctl = library.getFunction("prctl");
        this.ioctl = library.getFunction("ioctl");
        this.poll = library.getFunction("poll");
        this.open = library.getFunction("open");
        this.close = library.getFunction("close");
    }

    /** @throws ConfinementException if native code cannot be called from here */
    static CLibrary load() throws ConfinementException {
        try {
            return new CLibrary(NativeLibrary.getProcess());
        } catch (LinkageError e) {
            throw new ConfinementException("the library for native calls cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Zeroed memory in the order of this machine, which the kernel can read and write. */
    static ByteBuffer memory(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** Where a buffer of {@link #memory} begins. */
    static long address(ByteBuffer memory) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(memory));
    }

    /** @param arguments numbers as {@link Long}, memory as buffers */
    long systemCall(String name, int number, Object... arguments) throws KernelRefusalException {
        Object[] all = new Object[arguments.length + 1];
        all[0] = (long) number;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return checked(name, syscall.invokeLong(all));
    }

    void prctl(int option, long value) throws KernelRefusalException {
        checked("prctl", prctl.invokeInt(new Object[] {option, value, 0L, 0L, 0L}));
    }

    void ioctl(int file, int request, ByteBuffer memory) throws KernelRefusalException {
        checked("ioctl", ioctl.invokeInt(new Object[] {file, Integer.toUnsignedLong(request), memory}));
    }

    /** Waits until something happens to one file, described by a {@code struct pollfd}. */
    void poll(ByteBuffer description) throws KernelRefusalException {
        checked("poll", poll.invokeInt(new Object[] {description, 1L, -1}));
    }

    /** A number that stands for the path only, not for what is in it. */
    int openPath(Path path) throws KernelRefusalException {
        byte[] name = (path + "\0").getBytes(NAMES);
        return (int) checked("open", open.invokeInt(new Object[] {name, PATH_ONLY_CLOSED_ON_EXEC}));
    }

    /** What cannot be closed is left open. */
    void close(int file) {
        var unused = close.invokeInt(new Object[] {file});
    }

    private static long checked(String call, long result) throws KernelRefusalException {
        if (result == -1) {
            throw new KernelRefusalException(call, Native.getLastError());
        }
        return result;
    }
}
