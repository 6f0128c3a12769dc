package mingjing.console.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.command.Slice;
import mingjing.command.imports.MapHeaders;
import mingjing.console.platform.Core;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What an office settled about the headers of its ledgers, and the orders by which it does. */
public record SettledHeaders(LedgerKind kind, SortedMap<String, String> columns) {
    /** What the office above a unit settled, by kind; nothing where it settled nothing. */
    public static List<SettledHeaders> of(Core core, UnitId unit) {
        HeaderMap words = HeaderMap.of(core.store(), office(core, unit), Map.of());
        return core.ledgerKinds().all().stream()
                .map(kind -> new SettledHeaders(kind, words.settled(kind)))
                .filter(settled -> !settled.columns().isEmpty())
                .toList();
    }

    private static Optional<UnitId> office(Core core, UnitId unit) {
        return new Directory(core.people(), core.store()).office(Optional.of(unit));
    }

    /**
     * The order by which the office above a unit settles on more headers of a kind.
     *
     * @param columns our column for each header of theirs; a header that stood for the same column no longer does
     * @throws IllegalArgumentException when there is no such office, or a column that the kind does not have
     */
    public static MapHeaders more(Core core, UnitId unit, LedgerKind kind, Map<String, String> columns, PersonId by) {
        UnitId office =
                office(core, unit).orElseThrow(() -> new IllegalArgumentException("组织里没有 " + unit + "。请核对单位编码。"));
        SortedMap<String, String> settled =
                HeaderMap.of(core.store(), Optional.of(office), Map.of()).settled(kind);
        return new MapHeaders(office, kind.key(), with(settled, kind, columns), by, today(core));
    }

    /** The order by which it forgets what it settled about a kind. */
    public static MapHeaders none(Core core, UnitId unit, LedgerKind kind, PersonId by) {
        UnitId office =
                office(core, unit).orElseThrow(() -> new IllegalArgumentException("组织里没有 " + unit + "。请核对单位编码。"));
        return new MapHeaders(office, kind.key(), new TreeMap<>(), by, today(core));
    }

    private static SortedMap<String, String> with(
            SortedMap<String, String> settled, LedgerKind kind, Map<String, String> columns) {
        SortedMap<String, String> all = new TreeMap<>(settled);
        all.values().removeAll(columns.values());
        columns.forEach((theirs, ours) -> {
            if (!kind.allColumns().contains(ours)) {
                throw new IllegalArgumentException(kind.title() + "没有“" + ours + "”这一列。");
            }
            all.put(theirs, ours);
        });
        return all;
    }

    private static LocalDate today(Core core) {
        return LocalDate.ofInstant(core.clock().instant(), Slice.ZONE);
    }

    /** Settles on what was said with an import that was accepted. */
    static void settle(List<Headers> read, HeaderMap words, Optional<UnitId> office, Core core, String actor) {
        Map<LedgerKind, SortedMap<String, String>> said = new LinkedHashMap<>();
        read.forEach(headers -> {
            if (!headers.said().isEmpty()) {
                said.computeIfAbsent(headers.kind(), _ -> new TreeMap<>()).putAll(headers.said());
            }
        });
        said.forEach((kind, columns) -> {
            UnitId unit = office.orElseThrow(() -> new BadFile("组织里的最上级单位不止一个。请用 --office 指明是哪一个的列名。"));
            SortedMap<String, String> all = with(words.settled(kind), kind, columns);
            if (!all.equals(words.settled(kind))) {
                core.commands()
                        .carryOut(
                                new MapHeaders(unit, kind.key(), all, PersonId.SYSTEM, today(core)),
                                actor,
                                Optional.empty());
            }
        });
    }
}
