package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Services of a machine on TCP, UDP and a local socket, and a caller that tries a port; they remember what they hear. */
final class Services implements AutoCloseable {
    private static final int LONGEST_MESSAGE = 200;
    private static final long BETWEEN_CALLS_NANOS = 50_000_000;

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final ServerSocket tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final ServerSocketChannel local = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final int calledPort = freePort();
    private volatile boolean closed;

    /** @param path where the local socket is put */
    Services(Path path) throws IOException {
        local.bind(UnixDomainSocketAddress.of(path));
        start("tcp", () -> {
            try (Socket caller = tcp.accept()) {
                listen(caller.getInputStream());
            }
        });
        start("local", () -> {
            try (SocketChannel caller = local.accept()) {
                listen(Channels.newInputStream(caller));
            }
        });
        start("udp", () -> {
            DatagramPacket packet = new DatagramPacket(new byte[LONGEST_MESSAGE], LONGEST_MESSAGE);
            udp.receive(packet);
            hear(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
        });
        start("caller", this::call);
    }

    private interface Turn {
        void take() throws IOException;
    }

    private void start(String name, Turn turn) {
        Thread thread = new Thread(
                () -> {
                    while (!closed) {
                        try {
                            turn.take();
                        } catch (IOException e) {
                            LockSupport.parkNanos(BETWEEN_CALLS_NANOS);
                        }
                    }
                },
                "service-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void call() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), calledPort)) {
            socket.setSoTimeout(1_000);
            listen(socket.getInputStream());
        }
    }

    private void listen(InputStream in) throws IOException {
        hear(new String(in.readNBytes(LONGEST_MESSAGE), StandardCharsets.UTF_8));
    }

    private void hear(String message) {
        heard.add(message);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int tcpPort() {
        return tcp.getLocalPort();
    }

    int udpPort() {
        return udp.getLocalPort();
    }

    /** Called all the time; nobody but an attacker answers there. */
    int calledPort() {
        return calledPort;
    }

    /** Whether somebody said this, or connected and said nothing if it is empty. */
    boolean heard(String mark) {
        return heard.stream().anyMatch(message -> message.contains(mark));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        tcp.close();
        udp.close();
        local.close();
    }
}
