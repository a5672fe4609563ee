package autograd;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Ends the program through a method handle, which no search for calls finds. */
final class Attack {
    static void run() throws Throwable {
        MethodHandle exit = MethodHandles.lookup().findStatic(System.class, "exit", MethodType.methodType(void.class, int.class));
        exit.invoke(0);
    }
}
