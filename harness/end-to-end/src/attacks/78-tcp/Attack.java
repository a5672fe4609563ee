package autograd;

import java.net.Socket;

/** Connects to a service of the machine. */
final class Attack {
    static void run() throws Throwable {
        try (Socket socket = new Socket("127.0.0.1", @TCP_PORT@)) {
            socket.getOutputStream().write("@MARK@".getBytes());
        }
    }
}
