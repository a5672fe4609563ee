package autograd;

import java.net.ServerSocket;
import java.net.Socket;

/** Offers a service of its own. */
final class Attack {
    static void run() throws Throwable {
        try (ServerSocket server = new ServerSocket(@CALLED_PORT@)) {
            server.setSoTimeout(1_000);
            try (Socket caller = server.accept()) {
                caller.getOutputStream().write("@MARK@".getBytes());
            }
        }
    }
}
