package mingjing.console.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.console.RunningConsole;
import mingjing.console.notices.NoticeKind;
import mingjing.console.notices.Overdue;
import mingjing.events.organisation.UnitId;
import mingjing.query.Moments;
import mingjing.query.board.RectificationBoard;
import mingjing.query.organisation.Organisation;
import mingjing.store.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real messages over HTTP to a receiver on this machine, which the settings of these tests allow. */
class CourierTest {
    private static final List<String> HERE = List.of("127.0.0.1", "rebound.test");

    private final EventStore store = RunningConsole.node().core().store();
    private final Webhooks webhooks = new Webhooks(RunningConsole.node().core().dataSource());
    private final Receiver receiver = new Receiver();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(receiver));
    private Instant now = Instant.parse("2026-11-30T02:00:00Z");
    private final Destinations here =
            new Destinations(new WebhookSettings(HERE, List.of("127.0.0.0/8")), InetAddress::getAllByName);
    private final Courier courier = courier(here);
    private final WebhookDesk desk = new WebhookDesk(webhooks, here, courier, store, clock());

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private Courier courier(Destinations destinations) {
        Courier made = new Courier(
                store,
                webhooks,
                destinations,
                new Post(destinations, Duration.ofSeconds(2)),
                new EventUnits(
                        RunningConsole.node().part(RectificationBoard.class),
                        RunningConsole.node().part(Organisation.class),
                        RunningConsole.node().part(Moments.class)),
                clock(),
                new Random(1));
        open.add(made);
        return made;
    }

    @AfterEach
    void close() throws Exception {
        desk.all().forEach(webhook -> desk.remove(webhook.id()));
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private WebhookDesk.Made made(List<String> types, String unit, long after) {
        Optional<UnitId> wanted =
                Optional.of(unit).filter(code -> !code.isEmpty()).map(UnitId::new);
        return desk.make(receiver.url() + "/hook", types, wanted, Optional.of(after), "operator");
    }

    @Test
    void events_come_in_order_signed_and_without_content() {
        long before = store.head();
        WebhookDesk.Made made = made(List.of("rectification"), "SQ-01", before);
        String first = Overdue.registered("SQ-01");
        Overdue.registered("SQ-02");
        Overdue.registered("XQ-01");
        courier.follow(made.webhook().id());
        assertThat(receiver.received()).hasSize(2);
        Receiver.Received message = receiver.received().getFirst();
        assertThat(message.json().path("type").asString()).isEqualTo("rectification.ProblemRegistered");
        assertThat(message.json().path("data").path("unit").asString()).isEqualTo("SQ-01");
        assertThat(message.json().path("data").path("occurredOn").asString()).isEqualTo("2022-12-01");
        assertThat(message.id())
                .isEqualTo(message.json().path("data").path("id").asString());
        assertThat(store.find(message.id())).hasValueSatisfying(event -> {
            assertThat(event.position()).isEqualTo(message.position());
            assertThat(event.tags().toString()).contains(first);
        });
        assertThat(message.body()).doesNotContain("楼道灯", "J-01", first);
        assertThat(message.signature())
                .isEqualTo(new Secret(made.secret())
                        .signature(
                                message.id(),
                                Long.parseLong(message.timestamp()),
                                message.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(receiver.received())
                .isSortedAccordingTo((one, other) -> Long.compare(one.position(), other.position()));
        assertThat(desk.one(made.webhook().id()).position()).isEqualTo(store.head());
        courier.follow(made.webhook().id());
        assertThat(receiver.received()).as("nothing twice").hasSize(2);
    }

    @Test
    void what_is_not_received_is_sent_again_with_the_same_id_and_nothing_overtakes_it() {
        String id = made(List.of(), "", store.head()).webhook().id();
        Overdue.registered("SQ-01");
        Overdue.registered("SQ-01");
        receiver.answers(_ -> 500);
        courier.follow(id);
        courier.follow(id);
        assertThat(receiver.received()).as("not before its time").hasSize(1);
        assertThat(desk.one(id).failures()).isEqualTo(1);
        now = now.plusSeconds(7);
        receiver.answers(_ -> 204);
        courier.follow(id);
        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received().get(1).id())
                .isEqualTo(receiver.received().get(0).id());
        assertThat(receiver.received().get(2).position())
                .isGreaterThan(receiver.received().get(1).position());
        assertThat(desk.one(id).failures()).isZero();
        assertThat(desk.deliveries(id)).extracting(Delivery::said).containsExactly("HTTP 204", "HTTP 204", "HTTP 500");
    }

    @Test
    void twelve_failures_stop_it_and_the_operator_is_told_until_it_goes_on() {
        String id = made(List.of(), "", store.head()).webhook().id();
        Overdue.registered("SQ-01");
        receiver.answers(_ -> 503);
        for (int i = 0; i < 20; i++) {
            courier.follow(id);
            now = now.plus(Duration.ofHours(8));
        }
        assertThat(receiver.received()).hasSize(12);
        assertThat(desk.notices()).anySatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.WEBHOOK_STOPPED);
            assertThat(notice.subject()).isEqualTo(id);
        });
        receiver.answers(_ -> 200);
        desk.resume(id);
        courier.follow(id);
        assertThat(receiver.received()).hasSize(13);
        assertThat(desk.notices()).isEmpty();
    }

    @Test
    void who_says_gone_is_sent_nothing_more() {
        String id = made(List.of(), "", store.head()).webhook().id();
        Overdue.registered("SQ-01");
        receiver.answers(_ -> 410);
        courier.follow(id);
        assertThat(desk.one(id).stoppedAt()).contains(now);
    }

    @Test
    void a_redirect_is_not_followed() {
        String id = made(List.of(), "", 0).webhook().id();
        receiver.answers(_ -> 302);
        assertThat(desk.test(id).said()).isEqualTo("HTTP 302");
        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().getFirst().json().path("type").asString())
                .isEqualTo("mingjing.test");
    }

    @Test
    void a_receiver_that_does_not_answer_is_left_after_a_while() {
        String id = made(List.of(), "", 0).webhook().id();
        CountDownLatch end = new CountDownLatch(1);
        receiver.answers(_ -> {
            try {
                end.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 200;
        });
        Delivery delivery = desk.test(id);
        end.countDown();
        assertThat(delivery.received()).isFalse();
        assertThat(delivery.said()).isEqualTo("超时没有应答");
    }

    /** Whoever owns the name answers the check with one address and the connection with another. */
    @Test
    void a_name_that_points_elsewhere_after_it_was_checked_leads_nowhere() {
        AtomicInteger asked = new AtomicInteger();
        Destinations.Lookup rebinding = host -> {
            if (!host.equals("rebound.test")) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {
                InetAddress.getByName(asked.incrementAndGet() == 1 ? "93.184.216.34" : "127.0.0.1")
            };
        };
        Destinations destinations = new Destinations(new WebhookSettings(HERE, List.of()), rebinding);
        String url = receiver.url().replace("127.0.0.1", "rebound.test") + "/hook";
        URI checked = destinations.check(url);
        try (Post post = new Post(destinations, Duration.ofSeconds(2))) {
            Post.Answer answer = post.send(checked, Map.of(), new byte[0]);
            assertThat(answer.said()).isEqualTo("地址不允许推送");
        }
        assertThat(asked)
                .as("one look-up for the connection, and none after it")
                .hasValue(2);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void a_literal_address_is_judged_at_the_connection_too() {
        Destinations strict = new Destinations(new WebhookSettings(HERE, List.of()), InetAddress::getAllByName);
        try (Post post = new Post(strict, Duration.ofSeconds(2))) {
            assertThat(post.send(URI.create(receiver.url()), Map.of(), new byte[0])
                            .said())
                    .isEqualTo("地址不允许推送");
        }
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void two_nodes_send_each_event_once_and_a_started_courier_needs_no_push() throws InterruptedException {
        String id = made(List.of("rectification"), "", store.head()).webhook().id();
        Courier other = courier(here);
        CountDownLatch five = new CountDownLatch(5);
        receiver.answers(_ -> {
            five.countDown();
            return 200;
        });
        courier.start();
        other.start();
        for (int i = 0; i < 5; i++) {
            Overdue.registered("SQ-03");
        }
        assertThat(five.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(receiver.received()).extracting(Receiver.Received::position).doesNotHaveDuplicates();
        assertThat(desk.one(id).failures()).isZero();
    }
}
