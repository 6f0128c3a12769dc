package mingjing.console.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import mingjing.console.notices.Notice;
import mingjing.console.notices.NoticeKind;
import mingjing.console.notices.OperatorNews;
import mingjing.events.organisation.UnitId;
import mingjing.query.Moments;
import mingjing.store.EventStore;

/** What an operator does with webhooks; whoever calls it has made sure that it is one. */
public final class WebhookDesk implements OperatorNews {
    private final Webhooks webhooks;
    private final Destinations destinations;
    private final Courier courier;
    private final EventStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** A webhook that was just made: its secret is shown this once. */
    public record Made(Webhook webhook, String secret) {}

    WebhookDesk(Webhooks webhooks, Destinations destinations, Courier courier, EventStore store, Clock clock) {
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.courier = courier;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes a webhook.
     *
     * @param after the position after which it begins; the end of the log where none is given
     * @throws IllegalArgumentException with a Chinese message where something is not as it must be
     */
    public Made make(String url, List<String> types, Optional<UnitId> unit, Optional<Long> after, String by) {
        String to = destinations.check(url).toString();
        List<String> known = Webhook.known(types);
        long head = store.head();
        long position = after.orElse(head);
        if (position < 0 || position > head) {
            throw new IllegalArgumentException("after 是账本位置，从 0 到 " + head + "，不能是 " + position + "。");
        }
        if (webhooks.all().size() >= Webhooks.MOST) {
            throw new IllegalArgumentException("最多登记 " + Webhooks.MOST + " 个推送。请先删去不用的。");
        }
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        Webhook webhook = new Webhook(
                "W-" + HexFormat.of().formatHex(bytes),
                to,
                known,
                unit,
                position,
                0,
                clock.instant(),
                Optional.empty(),
                by,
                clock.instant());
        Secret secret = Secret.fresh(random);
        webhooks.create(webhook, secret);
        return new Made(webhook, secret.text());
    }

    public List<Webhook> all() {
        return webhooks.all();
    }

    /**
     * One of them.
     *
     * @throws NoSuchElementException with its number where there is none
     */
    public Webhook one(String id) {
        return webhooks.one(id).orElseThrow(() -> new NoSuchElementException(id));
    }

    /** The last deliveries of one, the newest first. */
    public List<Delivery> deliveries(String id) {
        return webhooks.deliveries(one(id).id());
    }

    /** Sends a test message at once. */
    public Delivery test(String id) {
        Webhook webhook = one(id);
        return courier.test(webhook, webhooks.secret(id).orElseThrow(() -> new NoSuchElementException(id)));
    }

    /** Sends on from where it stood. */
    public Webhook resume(String id) {
        webhooks.resume(one(id).id(), clock.instant());
        return one(id);
    }

    public void remove(String id) {
        webhooks.remove(one(id).id());
    }

    @Override
    public List<Notice> notices() {
        return webhooks.all().stream()
                .flatMap(webhook -> webhook.stoppedAt().stream()
                        .map(at -> new Notice(
                                NoticeKind.WEBHOOK_STOPPED,
                                webhook.id(),
                                at.toString(),
                                "",
                                at.atZone(Moments.SHANGHAI).toLocalDate().toString(),
                                "/operations/webhooks")))
                .toList();
    }
}
