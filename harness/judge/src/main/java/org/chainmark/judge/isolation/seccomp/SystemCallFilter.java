package org.chainmark.judge.isolation.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Which calls into the kernel student code may make: all that a JVM makes to run Java, but no sockets, no processes and
 * nothing of the kernel's that such a program has no use for.
 *
 * <p>Written in the classic packet filter language. {@code execve} has to stay: the filter is in force before Java is
 * started; without a process of its own, whatever is executed can only take the place of the student JVM.
 */
public final class SystemCallFilter {
    private static final int BYTES_PER_INSTRUCTION = 8;

    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int OFFSET_OF_NUMBER = 0;
    private static final int OFFSET_OF_ARCHITECTURE = 4;
    /** The lower half of the first argument; both architectures are little-endian. */
    private static final int OFFSET_OF_FIRST_ARGUMENT = 16;

    private static final int OFFSET_OF_FOURTH_ARGUMENT = 40;

    private static final int SECOND_TABLE = 0x4000_0000;
    private static final int CLONE_THREAD = 0x0001_0000;
    private static final int MAP_SHARED = 0x01;
    private static final int MAP_ANONYMOUS = 0x20;

    private static final int ALLOW = 0x7FFF_0000;
    private static final int KILL_PROCESS = 0x8000_0000;
    private static final int ASK = 0x7FC0_0000;
    private static final int FAIL = 0x0005_0000;
    private static final int NOT_PERMITTED = FAIL | 1;
    private static final int ACCESS_DENIED = FAIL | 13;
    private static final int NO_SUCH_CALL = FAIL | 38;

    private final List<Instruction> program = new ArrayList<>();

    private SystemCallFilter() {}

    /** The filter as an array of {@code struct sock_filter}; nobody whom it binds can start a process. */
    public static byte[] of(Architecture architecture) {
        return of(architecture, NOT_PERMITTED);
    }

    /**
     * The same, but whoever listens at the filter is asked each time a process is to be started. If nobody listens,
     * none can be started.
     */
    public static byte[] askingBeforeProcesses(Architecture architecture) {
        return of(architecture, ASK);
    }

    private static byte[] of(Architecture architecture, int newProcess) {
        SystemCallFilter filter = new SystemCallFilter();
        filter.keepTo(architecture);
        filter.threadsOnly(architecture, newProcess);
        filter.ownLimitsOnly(architecture);
        filter.countedMemoryOnly(architecture);
        filter.answer(architecture.socketNumber(), ACCESS_DENIED);
        filter.refuse(RefusedCall.numbers(architecture).toArray());
        return filter.bytes();
    }

    /** The same number means another call elsewhere. */
    private void keepTo(Architecture architecture) {
        add(LOAD, 0, 0, OFFSET_OF_ARCHITECTURE);
        add(JUMP_IF_EQUAL, 1, 0, architecture.auditNumber());
        add(RETURN, 0, 0, KILL_PROCESS);
        add(LOAD, 0, 0, OFFSET_OF_NUMBER);
        if (architecture.hasSecondTable()) {
            add(JUMP_IF_AT_LEAST, 0, 1, SECOND_TABLE);
            add(RETURN, 0, 0, NO_SUCH_CALL);
        }
    }

    /** The arguments of {@code clone3} are out of a filter's sight; told that it is missing, callers use {@code clone}. */
    private void threadsOnly(Architecture architecture, int newProcess) {
        answer(Architecture.CLONE3, NO_SUCH_CALL);
        architecture.forkNumbers().forEach(fork -> answer(fork, newProcess));
        add(JUMP_IF_EQUAL, 0, 4, architecture.cloneNumber());
        add(LOAD, 0, 0, OFFSET_OF_FIRST_ARGUMENT);
        add(JUMP_IF_ANY_BIT, 0, 1, CLONE_THREAD);
        add(RETURN, 0, 0, ALLOW);
        add(RETURN, 0, 0, newProcess);
    }

    /** 0 stands for the process itself; any other may be the judge. */
    private void ownLimitsOnly(Architecture architecture) {
        add(JUMP_IF_EQUAL, 0, 4, architecture.prlimitNumber());
        add(LOAD, 0, 0, OFFSET_OF_FIRST_ARGUMENT);
        add(JUMP_IF_EQUAL, 0, 1, 0);
        add(RETURN, 0, 0, ALLOW);
        add(RETURN, 0, 0, NOT_PERMITTED);
    }

    /** Limits count private memory only. A JVM shares files that it reads, but no memory. */
    private void countedMemoryOnly(Architecture architecture) {
        add(JUMP_IF_EQUAL, 0, 5, architecture.mmapNumber());
        add(LOAD, 0, 0, OFFSET_OF_FOURTH_ARGUMENT);
        add(JUMP_IF_ANY_BIT, 0, 2, MAP_SHARED);
        add(JUMP_IF_ANY_BIT, 0, 1, MAP_ANONYMOUS);
        add(RETURN, 0, 0, NOT_PERMITTED);
        add(RETURN, 0, 0, ALLOW);
    }

    private void answer(int number, int action) {
        add(JUMP_IF_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, action);
    }

    /** All jump to one end; a jump spans at most 255 instructions. */
    private void refuse(int... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            add(JUMP_IF_EQUAL, numbers.length - i, 0, numbers[i]);
        }
        add(RETURN, 0, 0, ALLOW);
        add(RETURN, 0, 0, NOT_PERMITTED);
    }

    private void add(int code, int ifTrue, int ifFalse, int operand) {
        program.add(new Instruction(code, ifTrue, ifFalse, operand));
    }

    private byte[] bytes() {
        ByteBuffer buffer =
                ByteBuffer.allocate(program.size() * BYTES_PER_INSTRUCTION).order(ByteOrder.LITTLE_ENDIAN);
        program.forEach(instruction -> instruction.writeTo(buffer));
        return buffer.array();
    }

    private record Instruction(int code, int ifTrue, int ifFalse, int operand) {
        void writeTo(ByteBuffer buffer) {
            buffer.putShort((short) code);
            buffer.put((byte) ifTrue);
            buffer.put((byte) ifFalse);
            buffer.putInt(operand);
        }
    }
}
