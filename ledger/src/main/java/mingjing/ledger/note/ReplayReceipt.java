package mingjing.ledger.note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.ledger.Malformed;

/**
 * The hashes of what the views showed at a position, for whoever makes the views of the same entries again.
 *
 * <p>Lines: {@code <origin>/states}, {@code position N}, {@code day D}, {@code views V}, {@code board H}, then for each score board
 * {@code scoreboard YEAR H BOOKHASH NAME@VERSION}. Hashes are SHA-256 in small hex digits.
 *
 * @param origin the log's name
 * @param position the last entry that counts, from 1
 * @param day the last day that counts: the day in Shanghai on which that entry was recorded
 * @param version of the views; another one makes other hashes of the same entries
 * @param board of the rectification board
 */
public record ReplayReceipt(
        String origin, long position, LocalDate day, int version, String board, List<Scores> scoreboards) {
    /** The end of a receipt's first line, so that nobody can take it for a checkpoint. */
    private static final String SUFFIX = "/states";

    private static final String HASH = "[0-9a-f]{64}";
    private static final Pattern SCORES = Pattern.compile(
            "scoreboard ([0-9]{4}) (" + HASH + ") (" + HASH + ") ([^\\p{Cntrl}]{1,200}@[^\\p{Cntrl}]{1,200})");
    private static final int MOST_LINES = 10_000;

    /**
     * A year's ranking under one rule book.
     *
     * @param book {@code name@version}
     * @param bookHash of the book's text
     */
    public record Scores(String year, String hash, String bookHash, String book) {
        public Scores {
            checkScores(line(year, hash, bookHash, book));
        }

        private static String line(String year, String hash, String bookHash, String book) {
            return "scoreboard " + year + " " + hash + " " + bookHash + " " + book;
        }

        @Override
        public String toString() {
            return line(year, hash, bookHash, book);
        }
    }

    public ReplayReceipt {
        KeyName.check(origin);
        scoreboards = List.copyOf(scoreboards);
        if (position < 1 || version < 1 || !board.matches(HASH) || day.getYear() < 1 || day.getYear() > 9999) {
            throw new Malformed("no receipt of position " + position + ", views " + version);
        }
    }

    /** What a note says, whoever has signed it. */
    public static ReplayReceipt of(SignedNote note) {
        return parse(note.text());
    }

    /** Reads the text of a signed note. */
    public static ReplayReceipt parse(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed("a replay receipt ends in a line feed");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", MOST_LINES + 1));
        if (lines.size() < 5 || lines.size() > MOST_LINES) {
            throw new Malformed("a replay receipt has five lines and one for each score board");
        }
        if (!lines.getFirst().endsWith(SUFFIX)) {
            throw new Malformed("the first line of a replay receipt ends in " + SUFFIX);
        }
        List<Scores> scoreboards = new ArrayList<>();
        lines.subList(5, lines.size()).forEach(line -> scoreboards.add(scores(line)));
        return new ReplayReceipt(
                lines.getFirst().substring(0, lines.getFirst().length() - SUFFIX.length()),
                Decimal.parse(after("position ", lines.get(1)), "the position"),
                day(after("day ", lines.get(2))),
                version(Decimal.parse(after("views ", lines.get(3)), "the version of the views")),
                after("board ", lines.get(4)),
                scoreboards);
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new Malformed("expected '" + word + "…', not '" + Malformed.shortened(line) + "'");
        }
        return line.substring(word.length());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("not a day: '" + Malformed.shortened(text) + "'");
        }
    }

    private static int version(long number) {
        if (number > Integer.MAX_VALUE) {
            throw new Malformed("there are no views of version " + number);
        }
        return (int) number;
    }

    private static Scores scores(String line) {
        Matcher parts = checkScores(line);
        return new Scores(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
    }

    private static Matcher checkScores(String line) {
        Matcher parts = SCORES.matcher(line);
        if (!parts.matches()) {
            throw new Malformed("not the line of a score board: '" + Malformed.shortened(line) + "'");
        }
        return parts;
    }

    /** The text to be signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append(SUFFIX).append('\n');
        text.append("position ").append(position).append('\n');
        text.append("day ").append(day).append('\n');
        text.append("views ").append(version).append('\n');
        text.append("board ").append(board).append('\n');
        scoreboards.forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }

    /** The receipt with the log's signatures under it; the same receipt gives the same bytes. */
    public SignedNote signed(List<SigningKey> keys) {
        return new SignedNote(
                text(), keys.stream().map(key -> key.sign(text(), 0)).toList());
    }
}
