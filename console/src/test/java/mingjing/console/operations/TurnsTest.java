package mingjing.console.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One turn at a time here, so that the order can be seen. */
@Timeout(30)
class TurnsTest {
    private static final Duration FOR_EVER = Duration.ofMinutes(1);

    private final List<String> served = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch letGo = new CountDownLatch(1);

    private Thread asks(Turns turns, String method, String name, FilterChain work) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/" + name);
        return Thread.ofPlatform().start(() -> {
            try {
                turns.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
                    served.add(name);
                    work.doFilter(asked, answer);
                });
            } catch (Exception e) {
                served.add(name + " failed");
            }
        });
    }

    private void untilLetGo() {
        try {
            assertThat(letGo.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilItWaits(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }

    @Test
    void readers_are_served_in_the_order_they_came() throws InterruptedException {
        Turns turns = new Turns(1, FOR_EVER);
        List<Thread> readers = new ArrayList<>();
        readers.add(asks(turns, "GET", "1", (_, _) -> untilLetGo()));
        untilItWaits(readers.getFirst());
        for (int i = 2; i < 10; i++) {
            readers.add(asks(turns, "GET", String.valueOf(i), (_, _) -> {}));
            untilItWaits(readers.getLast());
        }
        assertThat(served).containsExactly("1");
        letGo.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(served).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void an_order_does_not_wait_and_a_reader_not_for_ever() throws InterruptedException {
        Turns turns = new Turns(1, Duration.ofMillis(50));
        Thread slow = asks(turns, "GET", "slow", (_, _) -> untilLetGo());
        untilItWaits(slow);
        asks(turns, "POST", "order", (_, _) -> {}).join();
        asks(turns, "GET", "reader", (_, _) -> {}).join();
        assertThat(served).containsExactly("slow", "order", "reader");
        letGo.countDown();
        slow.join();
    }

    @Test
    void a_turn_is_given_back_when_the_work_fails() throws InterruptedException {
        Turns turns = new Turns(1, FOR_EVER);
        asks(turns, "GET", "1", (_, _) -> {
                    throw new IllegalStateException("this one fails");
                })
                .join();
        asks(turns, "GET", "2", (_, _) -> {}).join();
        assertThat(served).containsExactly("1", "1 failed", "2");
    }
}
