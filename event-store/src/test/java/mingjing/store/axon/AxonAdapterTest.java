package mingjing.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mingjing.events.DomainEvent;
import mingjing.events.EventTypes;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.store.AlreadyAppended;
import mingjing.store.EventStore;
import mingjing.store.Recorded;
import mingjing.store.TestDatabase;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AxonAdapterTest {
    private static final EventTypes TYPES = EventTypes.of(List.of(SeatEvent.class));
    private static final EventConverter CONVERTER = new DelegatingEventConverter(new JsonConverter());
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();
    private final PostgresEventStorageEngine engine = new PostgresEventStorageEngine(store, CONVERTER);
    private final StoredNames names = new StoredNames(TYPES);
    private final StoredTags tags = new StoredTags(TYPES);

    public sealed interface SeatEvent extends DomainEvent {
        @Tagged("seat")
        String seat();
    }

    @Stored(name = "hall.SeatClaimed", revision = 2)
    public record SeatClaimed(String seat, @Tagged("guest") List<String> guests, LocalDate occurredOn)
            implements SeatEvent {}

    record ClaimSeat(String seat) {}

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void an_event_is_stored_under_its_name_revision_tags_and_day() {
        append(AppendCondition.none(), message("A1", Map.of())).join();

        Recorded stored = store.at(1).orElseThrow();
        assertThat(stored.type()).isEqualTo("hall.SeatClaimed");
        assertThat(stored.revision()).isEqualTo(2);
        assertThat(stored.tags()).extracting(Object::toString).containsExactly("guest:G-1", "guest:G-2", "seat:A1");
        assertThat(stored.occurredOn()).isEqualTo(DAY);
        assertThat(new String(stored.payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"guests\":[\"G-1\",\"G-2\"],\"occurredOn\":\"2022-06-30\",\"seat\":\"A1\"}");
    }

    @Test
    void who_did_what_by_which_command_comes_back_as_metadata() {
        Map<String, String> said = Map.of("actor", "clerk", "commandId", "c-1", "fingerprint", "print", "trace", "t");
        append(AppendCondition.none(), message("A1", said)).join();

        EventMessage read = first(EventCriteria.havingAnyTag());
        assertThat(read.metadata()).isEqualTo(Map.of("actor", "clerk", "commandId", "c-1", "trace", "t"));
        assertThat(read.payloadAs(SeatClaimed.class, CONVERTER)).isEqualTo(claimed("A1"));
        assertThat(read.type().qualifiedName()).isEqualTo(new QualifiedName("hall.SeatClaimed"));
        assertThat(store.receipt("c-1").orElseThrow().fingerprint()).isEqualTo("print");
    }

    @Test
    void a_conflict_is_axons_own_exception() {
        EventCriteria seat =
                EventCriteria.havingTags("seat", "A1").andBeingOneOfTypes(new QualifiedName("hall.SeatClaimed"));
        ConsistencyMarker marker = new GlobalIndexConsistencyMarker(store.head());
        append(AppendCondition.withCriteria(seat).withMarker(marker), message("A1", Map.of()))
                .join();

        assertThatThrownBy(() -> append(AppendCondition.withCriteria(seat).withMarker(marker), message("A1", Map.of()))
                        .join())
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void any_event_hidden_among_criteria_still_means_every_event() {
        EventCriteria hidden =
                EventCriteria.either(EventCriteria.havingAnyTag(), EventCriteria.havingTags("seat", "B2"));
        append(AppendCondition.none(), message("A1", Map.of())).join();

        assertThat(first(hidden).payloadAs(SeatClaimed.class, CONVERTER)).isEqualTo(claimed("A1"));
    }

    @Test
    void a_resent_command_reaches_its_sender_as_already_appended() {
        append(AppendCondition.none(), message("A1", Map.of("commandId", "c-1")))
                .join();

        assertThatThrownBy(() -> append(AppendCondition.none(), message("A1", Map.of("commandId", "c-1")))
                        .join())
                .cause()
                .isInstanceOfSatisfying(
                        AlreadyAppended.class,
                        again -> assertThat(again.first().lastPosition()).isEqualTo(1));
    }

    @Test
    void commands_keep_axons_names() {
        assertThat(names.resolve(ClaimSeat.class).orElseThrow().name()).endsWith("ClaimSeat");
        assertThat(names.resolve(SeatClaimed.class).orElseThrow().version()).isEqualTo("2");
    }

    @Test
    void the_converter_goes_both_ways_and_leaves_alone_what_fits() {
        JsonConverter converter = new JsonConverter();
        SeatClaimed event = new SeatClaimed("A1", List.of("G-1"), DAY);

        byte[] json = converter.convert(event, byte[].class);
        assertThat(converter.<SeatClaimed>convert(json, SeatClaimed.class)).isEqualTo(event);
        assertThat(converter.<SeatClaimed>convert(event, SeatClaimed.class)).isSameAs(event);
        assertThat(converter.convert(event, String.class)).isEqualTo(new String(json, StandardCharsets.UTF_8));
        assertThat(converter.convert(null, String.class)).isNull();
    }

    private EventMessage message(String seat, Map<String, String> metadata) {
        return new GenericEventMessage(names.resolveOrThrow(SeatClaimed.class), claimed(seat), metadata);
    }

    private static SeatClaimed claimed(String seat) {
        return new SeatClaimed(seat, List.of("G-1", "G-2"), DAY);
    }

    private CompletableFuture<?> append(AppendCondition condition, EventMessage message) {
        Set<Tag> resolved = tags.resolve(message);
        return engine.appendEvents(condition, null, List.of(new GenericTaggedEventMessage<>(message, resolved)))
                .thenCompose(transaction -> transaction.commit(null));
    }

    private EventMessage first(EventCriteria criteria) {
        MessageStream<EventMessage> stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        return stream.next().orElseThrow().message();
    }
}
