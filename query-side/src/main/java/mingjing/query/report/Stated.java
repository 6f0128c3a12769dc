package mingjing.query.report;

import java.util.HexFormat;
import mingjing.events.Amount;
import mingjing.events.report.StatedFigure;
import mingjing.ledger.PlainHash;
import mingjing.rules.Figure;
import mingjing.store.CanonicalJson;

/**
 * A figure as a report states it.
 *
 * @param query what is counted, in the words of the list
 * @param position how far the log was known
 */
public record Stated(String id, String label, Amount value, String unit, String query, long position) {
    static Stated of(Figure figure, long position) {
        return new Stated(figure.id(), figure.label(), figure.value(), figure.unit(), figure.query(), position);
    }

    /** As it stands in the text: 364件, 130余件, or masked as its source masks it. */
    public String written() {
        return switch (value) {
            case Amount.Masked masked -> masked + Amount.MASK + unit;
            case Amount.Exactly _, Amount.AtLeast _ -> value + unit;
        };
    }

    /** Which of the three an API calls it. */
    public String kind() {
        return switch (value) {
            case Amount.Exactly _ -> "exactly";
            case Amount.AtLeast _ -> "atLeast";
            case Amount.Masked _ -> "masked";
        };
    }

    private record Hashed(String id, Amount value, String query, long position) {}

    /** SHA-256 of the canonical JSON of id, value, query and position, in hex. */
    public String hash() {
        return HexFormat.of().formatHex(PlainHash.of(CanonicalJson.bytes(new Hashed(id, value, query, position))));
    }

    /** What the log keeps of it. */
    public StatedFigure issued() {
        return new StatedFigure(id, value, hash());
    }
}
