package autograd;

import java.lang.reflect.Field;

/** Fills a gibibyte of memory with the methods that were never meant for programs. */
final class Attack {
    static void run() throws Throwable {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        for (int i = 0; i < 16; i++) {
            Object address = type.getMethod("allocateMemory", long.class).invoke(unsafe, 64L << 20);
            type.getMethod("setMemory", long.class, long.class, byte.class).invoke(unsafe, address, 64L << 20, (byte) 1);
        }
        Trial.reached();
    }
}
