package mingjing.console.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.query.catalogue.KindHistory;

/** Every ledger an office keeps: those with a life of their own, and one for each kind of the catalogue. */
public record LedgerKinds(List<LedgerKind> all) {
    public LedgerKinds {
        all = List.copyOf(all);
    }

    /** The ledgers where these kinds are kept. */
    public static LedgerKinds with(List<KindHistory> kinds) {
        List<LedgerKind> all = new ArrayList<>(LedgerKind.SHIPPED);
        kinds.forEach(kind -> all.add(of(kind)));
        return new LedgerKinds(all);
    }

    /** The ledger of a kind, to write down what happens from now on. */
    public static LedgerKind of(KindHistory kind) {
        return of(kind.id(), kind.definition());
    }

    /** The ledger of a kind, with a column for all that was ever written down. */
    public static LedgerKind throughout(KindHistory kind) {
        return of(kind.id(), kind.throughout());
    }

    private static LedgerKind of(KindId id, Kind definition) {
        List<String> columns = new ArrayList<>(List.of("编号", "日期", "单位"));
        List<String> optional = new ArrayList<>();
        for (KindField field : definition.fields()) {
            (field.required() ? columns : optional).add(field.name());
        }
        columns.add("记录人");
        return new LedgerKind(
                id.value(),
                definition.title() + "台账",
                columns,
                optional,
                List.of(),
                row -> ActivityRows.read(id, definition, row));
    }

    /** The kind of that key or title. */
    public Optional<LedgerKind> named(String name) {
        return all.stream()
                .filter(kind -> kind.key().equals(name) || kind.title().equals(name))
                .findFirst();
    }

    public String keys() {
        return all.stream().map(LedgerKind::key).collect(Collectors.joining(" "));
    }

    /** The kind a sheet most likely is: by its name, its file's name, or else by the columns it has, in our words or in theirs. */
    Optional<LedgerKind> of(Table table, HeaderMap words) {
        return first(kind -> table.sheet().equals(kind.sheetTitle()))
                .or(() -> longestNamed(table))
                .or(() -> first(kind -> table.headers().containsAll(kind.columns())))
                .or(() -> first(kind -> words.inOurWords(table, kind).headers().containsAll(kind.columns())));
    }

    /** 诉求变更台账 is not the 变更台账 whose name stands in it. */
    private Optional<LedgerKind> longestNamed(Table table) {
        return all.stream()
                .filter(kind ->
                        table.sheet().contains(kind.title()) || table.file().contains(kind.title()))
                .max(Comparator.comparingInt(kind -> kind.title().length()));
    }

    private Optional<LedgerKind> first(Predicate<LedgerKind> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
