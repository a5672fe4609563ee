package autograd;

import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Talks to a service through a file. */
final class Attack {
    static void run() throws Throwable {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of("@SOCKET@"))) {
            channel.write(ByteBuffer.wrap("@MARK@".getBytes()));
        }
    }
}
