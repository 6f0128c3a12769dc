package mingjing.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.StoreSettings;
import mingjing.store.TestDatabase;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.junit.jupiter.api.Test;

/** Another application, with Axon's own annotations and none of our vocabulary, on this module alone: the example of the README. */
class LibraryExampleTest {
    @Event(namespace = "library", name = "BookLent", version = "1")
    record BookLent(@EventTag(key = "book") String book, String reader) {}

    record LendBook(@TargetEntityId String book, String reader) {}

    @EventSourcedEntity(tagKey = "book")
    static final class Book {
        private boolean lent;

        @EntityCreator
        Book() {}

        @EventSourcingHandler
        void on(BookLent event) {
            lent = true;
        }

        @CommandHandler
        void handle(LendBook order, EventAppender events) {
            if (lent) {
                throw new IllegalStateException(order.book() + " is lent");
            }
            events.append(new BookLent(order.book(), order.reader()));
        }
    }

    @Test
    void a_book_is_lent_once() {
        try (TestDatabase database = TestDatabase.create()) {
            DataSource dataSource = database.dataSource();
            // README: begin
            EventStore.migrate(dataSource);
            EventStore store = EventStore.open(dataSource, StoreSettings.defaults());
            AxonConfiguration axon = EventSourcingConfigurer.create()
                    .componentRegistry(parts -> parts.registerComponent(Converter.class, _ -> new JsonConverter()))
                    .registerEventStorageEngine(
                            parts -> new PostgresEventStorageEngine(store, parts.getComponent(EventConverter.class)))
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, Book.class))
                    .build();
            axon.start();
            CommandGateway gateway = axon.getComponent(CommandGateway.class);
            gateway.sendAndWait(new LendBook("B-1", "R-1"));
            // README: end

            assertThatThrownBy(() -> gateway.sendAndWait(new LendBook("B-1", "R-2")))
                    .hasMessageContaining("B-1 is lent");
            assertThat(store.source(Query.types("library.BookLent"), 0).events())
                    .singleElement()
                    .satisfies(event -> assertThat(event.tags().toString()).isEqualTo("[book:B-1]"));
            axon.shutdown();
            store.close();
        }
    }

    @Test
    void the_readme_shows_these_lines() throws Exception {
        String source = Files.readString(Path.of("src/test/java/mingjing/store/axon/LibraryExampleTest.java"));
        String example = source.substring(source.indexOf("// README: begin") + 16, source.indexOf("// README: end"))
                .stripIndent()
                .strip();

        String readme = Files.readString(Path.of("README.md"));
        assertThat(withoutIndent(readme)).contains(withoutIndent(example));
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).reduce("", (all, line) -> all + "\n" + line);
    }
}
