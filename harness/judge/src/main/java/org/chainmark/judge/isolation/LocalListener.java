package org.chainmark.judge.isolation;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A service of the machine that is reached through a file, as the daemons of containers and of keys are.
 *
 * @param channel missing where the system has no such sockets, or not with so long a path
 */
record LocalListener(Path path, @Nullable ServerSocketChannel channel) implements AutoCloseable {
    static LocalListener in(RunFolder folder) {
        Path path = folder.socket("service");
        ServerSocketChannel channel = null;
        try {
            channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path));
            folder.openToAll(path);
        } catch (UnsupportedOperationException | IOException e) {
            // Without a listener, nobody can say that it cannot be reached.
        }
        return new LocalListener(path, channel);
    }

    boolean listens() {
        return channel != null;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
