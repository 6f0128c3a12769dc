package mingjing.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.ledger.PlainHash;
import mingjing.ledger.note.ReplayReceipt;
import mingjing.query.score.BookText;
import mingjing.rules.Points;
import mingjing.rules.Row;
import mingjing.rules.RuleBook;
import mingjing.store.CanonicalJson;

/** SHA-256 over the canonical JSON of what views show: an array of the items of a board, or of the rows of a ranking. */
public final class StateHashes {
    /** Raised when the same log gives other hashes than before: a view, a light or a rule's arithmetic means something else. */
    public static final int VERSION = 1;

    /** Years that a score board can be asked of. */
    private static final int FIRST_YEAR = 1900;

    private StateHashes() {}

    /** The day up to which a position is judged: the one in Shanghai on which its event was recorded. */
    public static LocalDate day(Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, WorkingCalendar.ZONE);
    }

    /** The rectification board's hash, in hex. */
    public static String board(States states) {
        return hash(states.items());
    }

    /** The hash of a year's ranking, in hex. */
    public static String scores(States states, String year, RuleBook book) {
        return hash(states.scores(year, book).rows().stream().map(Line::of).toList());
    }

    /** What of a row is hashed: names and order stand for ever, whatever rows learn to say besides. */
    private record Line(
            String community,
            String person,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String group,
            int rank,
            String band,
            Points total,
            Map<String, Points> indicators) {
        static Line of(Row row) {
            return new Line(
                    row.community(), row.person(), row.group(), row.rank(), row.band(), row.total(), row.indicators());
        }
    }

    /** Item by item, since a large board as one text would need many times its memory. */
    private static String hash(List<?> values) {
        Stream<byte[]> parts = IntStream.range(0, values.size())
                .boxed()
                .flatMap(i -> Stream.of(ascii(i == 0 ? "" : ","), CanonicalJson.bytes(values.get(i))));
        Stream<byte[]> array = Stream.concat(Stream.concat(Stream.of(ascii("[")), parts), Stream.of(ascii("]")));
        return HexFormat.of().formatHex(PlainHash.ofAll(array));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The receipt of what is shown, with a ranking for every year of every book that has begun. */
    public static ReplayReceipt receipt(String origin, States states, Collection<BookText> books) {
        List<ReplayReceipt.Scores> scoreboards = books.stream()
                .sorted(Comparator.comparing(each -> each.book().id()))
                .flatMap(each -> years(each.book(), states.moment().day())
                        .map(year -> new ReplayReceipt.Scores(
                                year,
                                scores(states, year, each.book()),
                                each.hash(),
                                each.book().id())))
                .toList();
        return new ReplayReceipt(
                origin, states.moment().position(), states.moment().day(), VERSION, board(states), scoreboards);
    }

    private static Stream<String> years(RuleBook book, LocalDate day) {
        LocalDate last = book.to().isBefore(day) ? book.to() : day;
        return book.from().isAfter(last)
                ? Stream.of()
                : IntStream.rangeClosed(Math.max(FIRST_YEAR, book.from().getYear()), last.getYear())
                        .mapToObj(Integer::toString);
    }
}
