package mingjing.console.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import mingjing.events.organisation.UnitId;
import mingjing.store.EventStore;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.Recorded;
import mingjing.store.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log for every webhook, each at its own pace.
 *
 * <p>An event is sent until it is received, and only then the next one: in order, at least once. A node that fails between the answer
 * and the moved position leaves the same message, with the same id, to be sent once more.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int PAGE = 200;

    private final EventStore store;
    private final Webhooks webhooks;
    private final Destinations destinations;
    private final Post post;
    private final EventUnits units;
    private final Clock clock;
    private final RandomGenerator random;
    private final String name = UUID.randomUUID().toString();
    private final Semaphore news = new Semaphore(0);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Thread thread;
    private @Nullable Subscription subscription;
    private volatile boolean closed;

    Courier(
            EventStore store,
            Webhooks webhooks,
            Destinations destinations,
            Post post,
            EventUnits units,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.post = post;
        this.units = units;
        this.clock = clock;
        this.random = random;
    }

    /** Begins to send; not before the ledger is loaded. */
    public synchronized void start() {
        if (thread == null) {
            subscription = store.onAppended(news::release);
            thread = Thread.ofPlatform().daemon().name("webhooks").start(this::run);
        }
    }

    private void run() {
        while (!closed) {
            try {
                round();
                news.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("webhooks wait for the database: {}", e.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(ROUND);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void round() {
        for (String id : webhooks.due(store.head(), clock.instant())) {
            if (busy.add(id)) {
                sending.execute(() -> {
                    try {
                        follow(id);
                    } catch (RuntimeException e) {
                        LOG.warn("webhook {} waits: {}", id, e.getMessage());
                    } finally {
                        busy.remove(id);
                    }
                });
            }
        }
    }

    /** Sends to one webhook what it has not had; returns when all is received, or something was not. */
    void follow(String id) {
        if (!webhooks.take(id, name, clock.instant())) {
            return;
        }
        try {
            Optional<Webhook> known = webhooks.one(id);
            Optional<Secret> secret = webhooks.secret(id);
            if (known.isPresent() && secret.isPresent()) {
                follow(known.get(), secret.get());
            }
        } finally {
            webhooks.leave(id, name);
        }
    }

    private void follow(Webhook webhook, Secret secret) {
        Query wanted = Query.types(webhook.wanted());
        long head = store.head();
        long position = webhook.position();
        int failures = webhook.failures();
        while (position < head && !closed) {
            Page page = store.page(wanted, position, PAGE);
            Optional<Set<UnitId>> inside = webhook.unit().map(units::within);
            for (Recorded event : page.events()) {
                Optional<UnitId> unit = units.of(event);
                if (inside.isEmpty() || unit.filter(inside.get()::contains).isPresent()) {
                    Message message = Message.of(event, unit);
                    Post.Answer answer = send(webhook, secret, event.id(), event.position(), message);
                    if (!answer.received()) {
                        failed(webhook, answer, failures + 1);
                        return;
                    }
                    failures = 0;
                }
                if (!webhooks.advance(webhook.id(), name, event.position(), clock.instant()) || closed) {
                    return;
                }
            }
            position = page.upTo();
            if (!webhooks.advance(webhook.id(), name, position, clock.instant())) {
                return;
            }
        }
    }

    private void failed(Webhook webhook, Post.Answer answer, int failures) {
        Instant now = clock.instant();
        boolean stop = answer.gone() || failures >= Backoff.MOST;
        webhooks.failed(webhook.id(), name, now.plus(Backoff.after(failures, random)), stop, now);
        if (stop) {
            LOG.warn("webhook {} was stopped after {} failures", webhook.id(), failures);
        }
    }

    /** Sends a message that is about no event, once. */
    Delivery test(Webhook webhook, Secret secret) {
        String id = "test-" + UUID.randomUUID();
        Message message = Message.test(id, store.head(), clock.instant());
        send(webhook, secret, id, 0, message);
        return webhooks.deliveries(webhook.id()).getFirst();
    }

    private Post.Answer send(Webhook webhook, Secret secret, String id, long position, Message message) {
        Instant now = clock.instant();
        byte[] body = message.body();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", secret.signature(id, now.getEpochSecond(), body));
        long began = System.nanoTime();
        Post.Answer answer = posted(webhook.url(), headers, body);
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        webhooks.keep(
                webhook.id(),
                new Delivery(id, position, message.type(), now, answer.received(), answer.said(), millis));
        return answer;
    }

    /** What was allowed when the webhook was made may not be any more. */
    private Post.Answer posted(String url, Map<String, String> headers, byte[] body) {
        try {
            URI to = destinations.read(url);
            return post.send(to, headers, body);
        } catch (IllegalArgumentException e) {
            return new Post.Answer(0, "地址不允许推送");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.close();
        }
        if (thread != null) {
            thread.interrupt();
        }
        post.close();
        sending.close();
    }
}
