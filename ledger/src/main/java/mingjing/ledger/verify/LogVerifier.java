package mingjing.ledger.verify;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.tile.TileBuilder;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.witness.Policy;

/**
 * Reads a whole log once, hashes every entry, compares every tile, and holds both against the signed checkpoints.
 *
 * <p>Two trees are grown side by side, one from the entries and one from the leaf hashes in the tiles: which of them has the signed root
 * tells whether an entry was changed or only its hash. Constant memory, however long the log is.
 */
public final class LogVerifier {
    public static final int MOST_FINDINGS = 1_000;

    /** Canonical JSON has no blanks and escapes quotes, so the first such member is the envelope's own. */
    private static final Pattern EVENT_ID = Pattern.compile("\"id\":\"([^\"\\\\\\p{Cntrl}]{1,100})\"");

    private final PublishedLog log;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Tile, byte[]> madeOfEntries = new HashMap<>();

    /** A leaf hash in a tile that is not that of the entry. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Difference(long index, String eventId, byte[] entry, byte[] tile) {}

    private LogVerifier(PublishedLog log, LongConsumer progress) {
        this.log = log;
        this.progress = progress;
    }

    /**
     * Verifies what is published.
     *
     * @param earlier checkpoints that the log must be a continuation of
     * @param progress told how many entries were read, now and then
     */
    public static Report verify(
            PublishedLog log, Policy policy, Collection<SignedNote> earlier, LongConsumer progress) {
        return new LogVerifier(log, progress).run(policy, earlier);
    }

    private Report run(Policy policy, Collection<SignedNote> earlier) {
        Optional<Policy.Judged> judged = judged(policy, "checkpoint", this::newest);
        if (judged.isEmpty()) {
            return new Report("", 0, "", 0, Map.of(), false, findings);
        }
        Checkpoint tree = judged.get().checkpoint();
        NavigableMap<Long, Checkpoint> history = history(policy, earlier, tree);
        long checked = compare(tree, history);
        Map<String, Instant> seen = judged.get().seen();
        return new Report(
                tree.origin(),
                tree.size(),
                hex(tree.root()),
                checked,
                seen,
                judged.get().witnessed(),
                findings);
    }

    private SignedNote newest() {
        return log.checkpoint().orElseThrow(() -> new Malformed("there is no checkpoint"));
    }

    private interface Source {
        SignedNote read();
    }

    /** Empty, with a finding, when it is not signed as the policy wants. */
    private Optional<Policy.Judged> judged(Policy policy, String subject, Source source) {
        try {
            Optional<Policy.Judged> judged = policy.judge(source.read());
            if (judged.isEmpty()) {
                found(Finding.of(Kind.UNSIGNED, subject, "核验策略中账本密钥的签名", "没有"));
            }
            return judged;
        } catch (SignedNote.Forged e) {
            found(Finding.of(Kind.SIGNATURE_FORGED, subject, e.name() + " 的签名", "与内容不符"));
        } catch (Malformed | UncheckedIOException e) {
            found(Finding.of(Kind.FILE_BROKEN, subject, "签名的检查点", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** The earlier checkpoints by size; the log itself cannot be shorter than one of them. */
    private NavigableMap<Long, Checkpoint> history(Policy policy, Collection<SignedNote> earlier, Checkpoint tree) {
        NavigableMap<Long, Checkpoint> history = new TreeMap<>();
        for (SignedNote note : earlier) {
            judged(policy, "更早的检查点", () -> note).map(Policy.Judged::checkpoint).ifPresent(old -> {
                if (!old.origin().equals(tree.origin())) {
                    found(Finding.of(Kind.OTHER_HISTORY, "更早的检查点", tree.origin(), old.origin()));
                } else if (old.size() > tree.size()) {
                    found(new Finding(
                            Kind.OTHER_HISTORY,
                            tree.size(),
                            "",
                            "更早的检查点",
                            "不少于 " + old.size() + " 条",
                            tree.size() + " 条"));
                } else {
                    Checkpoint other = history.put(old.size(), old);
                    if (other != null && !other.isSameTreeAs(old)) {
                        found(Finding.of(
                                Kind.OTHER_HISTORY,
                                "两个大小为 " + old.size() + " 的检查点",
                                hex(other.root()),
                                hex(old.root())));
                    }
                }
            });
        }
        return history;
    }

    private long compare(Checkpoint tree, NavigableMap<Long, Checkpoint> history) {
        TileBuilder fromEntries = new TileBuilder(madeOfEntries::put);
        TileBuilder fromTiles = new TileBuilder(this::compareTile);
        for (long number = 0; number * Tile.FULL < tree.size(); number++) {
            Tile bundle = Tile.in(tree.size(), Tile.ENTRIES, number);
            Optional<List<byte[]>> entries = entries(bundle);
            Optional<byte[]> hashes = hashes(Tile.in(tree.size(), 0, number));
            if (entries.isEmpty() || hashes.isEmpty()) {
                // What follows has no place to stand on: its trees could only differ.
                return fromEntries.size();
            }
            for (int i = 0; i < bundle.width(); i++) {
                byte[] leaf = LeafHash.of(entries.get().get(i));
                byte[] tile = Arrays.copyOfRange(hashes.get(), i * PlainHash.LENGTH, (i + 1) * PlainHash.LENGTH);
                if (!Arrays.equals(leaf, tile) && differences.size() < MOST_FINDINGS) {
                    differences.add(new Difference(
                            fromEntries.size(), eventId(entries.get().get(i)), leaf, tile));
                }
                fromEntries.add(leaf);
                fromTiles.add(tile);
                compareHistory(fromEntries, history);
            }
            progress.accept(fromEntries.size());
        }
        fromEntries.partials();
        fromTiles.partials();
        judgeDifferences(tree, fromEntries, fromTiles);
        return fromEntries.size();
    }

    private Optional<List<byte[]>> entries(Tile bundle) {
        return present(bundle, () -> log.entries(bundle));
    }

    private Optional<byte[]> hashes(Tile tile) {
        return present(tile, () -> {
            byte[] hashes = log.read(tile);
            if (hashes.length != tile.width() * PlainHash.LENGTH) {
                throw new Malformed(hashes.length + " bytes, not " + tile.width() * PlainHash.LENGTH);
            }
            return hashes;
        });
    }

    private interface Reading<T> {
        T read();
    }

    private <T> Optional<T> present(Tile tile, Reading<T> reading) {
        long index = tile.level() <= 0 ? tile.number() * Tile.FULL : -1;
        try {
            return Optional.of(reading.read());
        } catch (PublishedLog.Missing e) {
            found(new Finding(Kind.FILE_MISSING, index, "", tile.path(), tile.width() + " 项", "没有这个文件"));
        } catch (Malformed | UncheckedIOException e) {
            found(new Finding(
                    Kind.FILE_BROKEN, index, "", tile.path(), tile.width() + " 项", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /**
     * Level 0 is compared entry by entry. Above, a hash that follows from the entries or from the tiles below is no fault of its own:
     * what was changed is below, and is named there.
     */
    private void compareTile(Tile tile, byte[] madeOfTiles) {
        byte[] other = Objects.requireNonNull(madeOfEntries.remove(tile));
        if (tile.level() == 0) {
            return;
        }
        Optional<byte[]> there = hashes(tile);
        if (there.isEmpty() || Arrays.equals(there.get(), madeOfTiles)) {
            return;
        }
        for (int i = 0; i < tile.width(); i++) {
            byte[] expected = Arrays.copyOfRange(madeOfTiles, i * PlainHash.LENGTH, (i + 1) * PlainHash.LENGTH);
            byte[] actual = Arrays.copyOfRange(there.get(), i * PlainHash.LENGTH, (i + 1) * PlainHash.LENGTH);
            boolean follows = Arrays.equals(expected, actual)
                    || Arrays.equals(
                            Arrays.copyOfRange(other, i * PlainHash.LENGTH, (i + 1) * PlainHash.LENGTH), actual);
            if (!follows) {
                long first = (tile.number() * Tile.FULL + i) << (8 * tile.level());
                found(new Finding(
                        Kind.TILE_CHANGED, first, "", tile.path() + " 第 " + i + " 项", hex(expected), hex(actual)));
            }
        }
    }

    private void compareHistory(TileBuilder grown, NavigableMap<Long, Checkpoint> history) {
        Checkpoint old = history.get(grown.size());
        if (old != null) {
            byte[] root = grown.frontier().root();
            if (!Arrays.equals(root, old.root())) {
                Long agreed = history.lowerKey(old.size());
                found(new Finding(
                        Kind.OTHER_HISTORY,
                        agreed == null ? 0 : agreed,
                        "",
                        "大小为 " + old.size() + " 的检查点",
                        hex(old.root()),
                        hex(root)));
            }
        }
    }

    private void judgeDifferences(Checkpoint tree, TileBuilder fromEntries, TileBuilder fromTiles) {
        boolean entriesFit = Arrays.equals(fromEntries.frontier().root(), tree.root());
        boolean tilesFit = Arrays.equals(fromTiles.frontier().root(), tree.root());
        for (Difference each : differences) {
            String file =
                    new Tile(0, each.index() / Tile.FULL, Tile.FULL).path() + " 第 " + each.index() % Tile.FULL + " 项";
            found(
                    entriesFit
                            ? new Finding(
                                    Kind.TILE_CHANGED,
                                    each.index(),
                                    each.eventId(),
                                    file,
                                    hex(each.entry()),
                                    hex(each.tile()))
                            : new Finding(
                                    Kind.ENTRY_CHANGED,
                                    each.index(),
                                    each.eventId(),
                                    "叶哈希",
                                    hex(each.tile()),
                                    hex(each.entry())));
        }
        if (!entriesFit && !tilesFit) {
            found(Finding.of(
                    Kind.OTHER_ROOT,
                    "检查点 " + tree.size(),
                    hex(tree.root()),
                    hex(fromEntries.frontier().root())));
        }
    }

    private void found(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private static String eventId(byte[] entry) {
        Matcher matcher = EVENT_ID.matcher(new String(entry, StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
