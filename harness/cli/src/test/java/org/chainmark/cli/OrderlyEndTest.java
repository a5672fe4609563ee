package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderlyEndTest {
    @Test
    void whoEndsTheProcessWaitsUntilTheInterruptedWorkHasEnded() throws InterruptedException {
        CompletableFuture<OrderlyEnd> end = new CompletableFuture<>();
        AtomicBoolean ended = new AtomicBoolean();
        Thread worker = new Thread(() -> {
            OrderlyEnd mine = new OrderlyEnd();
            end.complete(mine);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.set(true);
            } finally {
                mine.reached();
            }
        });
        worker.start();

        end.join().interrupt();

        assertThat(ended).isTrue();
        worker.join();
    }
}
