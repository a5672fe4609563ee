package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Empties the standard error of a process on a thread of its own and keeps the end of it. Unread, it would fill the
 * pipe and stop the process; kept whole, it would fill the judge's memory.
 */
final class StandardError {
    static final int KEPT_BYTES = 64 << 10;
    static final long FLOOD_BYTES = 4L << 20;

    private final byte[] ring = new byte[KEPT_BYTES];
    private final Thread thread;
    private long total;

    /** @param onFlood run once, on the reading thread, when more than {@link #FLOOD_BYTES} have come */
    StandardError(InputStream from, Runnable onFlood) {
        this.thread = new Thread(() -> drain(from, onFlood), "student-jvm-stderr");
        thread.setDaemon(true);
        thread.start();
    }

    private void drain(InputStream from, Runnable onFlood) {
        byte[] buffer = new byte[8 << 10];
        try {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                if (keep(buffer, count)) {
                    onFlood.run();
                }
            }
        } catch (IOException closed) {
            // The pipe is gone because the process is: what was read until now is all there is.
        }
    }

    /** Returns whether the limit was passed with these bytes. */
    private synchronized boolean keep(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            ring[(int) ((total + i) % KEPT_BYTES)] = bytes[i];
        }
        boolean before = total > FLOOD_BYTES;
        total += count;
        return !before && total > FLOOD_BYTES;
    }

    /** The last {@link #KEPT_BYTES} that have come so far; bytes that are not UTF-8 are replaced. */
    synchronized String tail() {
        int length = (int) Math.min(total, KEPT_BYTES);
        byte[] tail = new byte[length];
        for (int i = 0; i < length; i++) {
            tail[i] = ring[(int) ((total - length + i) % KEPT_BYTES)];
        }
        return new String(tail, StandardCharsets.UTF_8);
    }

    /** Waits until no process holds the other end any more, but not longer than asked. */
    void awaitEnd(long millis) throws InterruptedException {
        if (Thread.currentThread() != thread) {
            thread.join(millis);
        }
    }
}
