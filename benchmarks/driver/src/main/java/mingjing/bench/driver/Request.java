package mingjing.bench.driver;

import java.time.Duration;
import mingjing.candidate.Database;

/**
 * One thing to do: a workload on a database.
 *
 * @param workload {@code prepare}, or one of {@link Workloads}
 * @param callers how many ask at once, each waiting for its answer
 * @param items for {@code source}: how many items the database was filled with
 */
public record Request(String workload, Database database, int callers, Duration warmUp, Duration measured, long items) {

    /** One line, its words apart by blanks; the password goes last, because only it may be empty. */
    public String line() {
        return String.join(
                " ",
                workload,
                Integer.toString(callers),
                Long.toString(warmUp.toMillis()),
                Long.toString(measured.toMillis()),
                Long.toString(items),
                database.url(),
                Integer.toString(database.connections()),
                database.user(),
                database.password());
    }

    /** Reads what {@link #line()} wrote. */
    public static Request parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 9) {
            throw new IllegalArgumentException("not a request of nine words: '" + line + "'");
        }
        return new Request(
                words[0],
                new Database(words[5], words[7], words[8], Integer.parseInt(words[6])),
                Integer.parseInt(words[1]),
                Duration.ofMillis(Long.parseLong(words[2])),
                Duration.ofMillis(Long.parseLong(words[3])),
                Long.parseLong(words[4]));
    }
}
