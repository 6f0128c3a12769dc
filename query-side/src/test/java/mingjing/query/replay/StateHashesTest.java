package mingjing.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingjing.events.rectification.LightRule;
import mingjing.events.rules.RuleBookEvent.RuleBookDrafted;
import mingjing.ledger.note.ReplayReceipt;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.Year;
import mingjing.query.score.BookText;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import mingjing.store.Query;
import mingjing.store.Recorded;
import mingjing.store.Upcasters;
import org.junit.jupiter.api.Test;

class StateHashesTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);

    private final Ledger year = Ledger.ofTheYear();
    private final List<Recorded> log =
            year.store().page(Query.everything(), 0, 1_000).events();
    private final BookText book = book("2022.1");

    private static BookText book(String version) {
        try {
            // Its own book: this text was published, so what it gives must stay.
            String yaml = Files.readString(Path.of("src/test/resources/mingjing/query/replay/2022.1.yaml"))
                    .replace("版本: \"2022.1\"", "版本: \"" + version + "\"");
            return new BookText(RuleBook.parse("rulebook.yaml", yaml), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReplayReceipt live(Moment moment, BookText... books) {
        Views views = Views.of(year);
        States states = new LiveStates(views.board(), views.organisation(), views.facts(), moment);
        return StateHashes.receipt("log.example", states, List.of(books));
    }

    /** Of the bodies alone. */
    private ReplayReceipt replayed(Moment moment, BookText... books) {
        ReplayedStates states = new ReplayedStates(moment.day(), LightRule.standard());
        log.subList(0, (int) moment.position())
                .forEach(event -> states.take(Recorded.of(event.position(), event.body(), Upcasters.none())));
        return StateHashes.receipt("log.example", states, List.of(books));
    }

    @Test
    void live_views_and_a_replay_have_the_same_hashes_at_every_position_and_day() {
        for (long position = 1; position <= log.size(); position++) {
            for (String day : List.of("2022-03-10", "2022-06-30", "2022-12-31")) {
                Moment moment = new Moment(position, LocalDate.parse(day));
                assertThat(replayed(moment, book)).as(moment.toString()).isEqualTo(live(moment, book));
            }
        }
    }

    /** When this fails, the same log gives other hashes: raise {@link StateHashes#VERSION}, and put the new hashes here. */
    @Test
    void a_log_has_the_hashes_it_always_had_unless_the_version_says_otherwise() {
        long last = Year.position(Year.whole(), RuleBookDrafted.class) - 1;
        ReplayReceipt receipt = live(new Moment(last, LAST_DAY), book);
        assertThat(StateHashes.VERSION).isEqualTo(1);
        assertThat(receipt.board()).isEqualTo("d2d2e21210325c827f550213dd6912f9cb958d2cfa6f1acb35f6d3d0b7f034c7");
        assertThat(receipt.scoreboards())
                .extracting(ReplayReceipt.Scores::hash)
                .containsExactly("a999228d3c6df15001626bc7e27e5148ca356cceba73d9c0a054eccd7cfa1491");
    }

    @Test
    void a_book_published_later_adds_lines_and_changes_none() {
        Moment moment = new Moment(log.size(), LAST_DAY);
        ReplayReceipt one = live(moment, book);
        ReplayReceipt two = live(moment, book("2022.3"), book);
        assertThat(one.scoreboards()).hasSize(1);
        assertThat(two.scoreboards()).hasSize(2).startsWith(one.scoreboards().getFirst());
        assertThat(two.board()).isEqualTo(one.board());
        assertThat(live(new Moment(log.size(), LAST_DAY.minusYears(1)), book).scoreboards())
                .as("before the book was in force")
                .isEmpty();
    }

    @Test
    void the_day_of_a_position_is_the_one_in_shanghai_when_it_was_recorded() {
        assertThat(StateHashes.day(Instant.parse("2022-06-30T15:59:59Z"))).isEqualTo("2022-06-30");
        assertThat(StateHashes.day(Instant.parse("2022-06-30T16:00:00Z"))).isEqualTo("2022-07-01");
    }
}
