package autograd;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** Sends a datagram, as questions for names and addresses are. */
final class Attack {
    static void run() throws Throwable {
        try (DatagramSocket socket = new DatagramSocket()) {
            byte[] bytes = "@MARK@".getBytes();
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("127.0.0.1"), @UDP_PORT@));
        }
    }
}
