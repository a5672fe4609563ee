package org.chainmark.judge.isolation.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Runs a filter as the kernel does, for the instructions that the project uses; refuses what a kernel would refuse. */
final class FilterMachine {
    private static final int LARGEST_PROGRAM = 4_096;

    private final ByteBuffer program;

    FilterMachine(byte[] program) {
        if (program.length % 8 != 0 || program.length / 8 > LARGEST_PROGRAM) {
            throw new IllegalArgumentException("not a program: " + program.length + " bytes");
        }
        this.program = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What the filter returns for one call. */
    int run(int architecture, int number, long... arguments) {
        ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        call.putInt(number).putInt(architecture).putLong(0);
        for (long argument : arguments) {
            call.putLong(argument);
        }
        int accumulator = 0;
        int counter = 0;
        while (true) {
            int at = 8 * counter;
            int operand = program.getInt(at + 4);
            int ifTrue = program.get(at + 2) & 0xFF;
            int ifFalse = program.get(at + 3) & 0xFF;
            counter++;
            switch (program.getShort(at)) {
                case 0x20 -> accumulator = call.getInt(operand);
                case 0x15 -> counter += accumulator == operand ? ifTrue : ifFalse;
                case 0x35 -> counter += Integer.compareUnsigned(accumulator, operand) >= 0 ? ifTrue : ifFalse;
                case 0x45 -> counter += (accumulator & operand) != 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return operand;
                }
                default -> throw new IllegalArgumentException("no such instruction: " + program.getShort(at));
            }
        }
    }
}
