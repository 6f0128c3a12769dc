package mingjing.console.publication;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.console.database.Unavailable;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.SigningKey;

/** One ledger's folder takes the place of another: made ready beside it, and both renamed at the end. */
public final class Succession {
    private static final Pattern NUMBERED = Pattern.compile("(.+)/epoch(\\d{1,6})");

    private final Path place;
    private final LedgerFolder ready;

    public Succession(LedgerFolder before) {
        this.place = before.folder();
        this.ready = new LedgerFolder(place.resolveSibling(place.getFileName() + ".next"));
    }

    /** Whether the log before was put aside, but its successor is not in its place yet. */
    public boolean isHalfDone() {
        return Files.notExists(place) && Files.exists(ready.key());
    }

    /**
     * Makes the successor ready: a key of its own, and the same witnesses. After an interruption it is the same again.
     *
     * @param before the name of the log before
     * @param asked the name of the other, if somebody has said it
     * @return its key
     */
    public SigningKey prepare(String before, Optional<String> asked) {
        Optional<String> name = Files.exists(ready.key()) ? asked : asked.or(() -> Optional.of(following(before)));
        if (name.filter(before::equals).isPresent()) {
            throw new Unavailable("新一期不能沿用 " + before + " 这个名称。请另起一个，或不写 --origin。");
        }
        SigningKey key = new LedgerFolder(ready.folder(), name).signingKeys().getFirst();
        LedgerFolder.text(place.resolve("policy")).ifPresent(policy -> {
            String witnesses = policy.lines()
                    .filter(line -> !line.startsWith("log "))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            DurableFiles.replace(ready.folder().resolve("policy"), witnesses.getBytes(StandardCharsets.UTF_8));
        });
        return key;
    }

    private static String following(String origin) {
        Matcher numbered = NUMBERED.matcher(origin);
        return numbered.matches()
                ? numbered.group(1) + "/epoch" + (Integer.parseInt(numbered.group(2)) + 1)
                : origin + "/epoch2";
    }

    /**
     * Puts the successor in its place; all that was signed before is kept beside it.
     *
     * @return where it is kept; empty when it was put aside before
     */
    public Optional<Path> complete() {
        Optional<Path> kept = Optional.empty();
        if (Files.exists(place)) {
            kept = Stream.iterate(1, n -> n + 1)
                    .map(n -> place.resolveSibling(place.getFileName() + ".epoch" + n))
                    .filter(Files::notExists)
                    .findFirst();
            DurableFiles.move(place, kept.orElseThrow());
        }
        DurableFiles.move(ready.folder(), place);
        DurableFiles.sync(List.of(DurableFiles.parent(place)));
        return kept;
    }
}
