package mingjing.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import mingjing.ledger.Malformed;

/**
 * An entry that says which log this one follows, and why.
 *
 * @param index of the entry
 * @param previous the name of the log before
 * @param size entries it had signed at last
 * @param root of its last tree, in Base64
 * @param agreed so many entries from the beginning on are said to be the same in both
 * @param reason as it stands in the entry
 */
public record Epoch(long index, String previous, String size, String root, String agreed, String reason) {
    private static final String TYPE = "\"ledger.EpochOpened\"";

    /** Nothing if the entry is another one, or says something else under that type. */
    static Optional<Epoch> of(long index, Map<String, String> fields) {
        if (!TYPE.equals(fields.get("type"))) {
            return Optional.empty();
        }
        try {
            Map<String, String> said =
                    EntryFields.of(fields.getOrDefault("payload", "{}").getBytes(StandardCharsets.UTF_8));
            return Optional.of(new Epoch(
                    index,
                    text(said, "previousOrigin"),
                    text(said, "previousSize"),
                    text(said, "previousRoot"),
                    text(said, "agreed"),
                    text(said, "reason")));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> said, String name) {
        String value = said.getOrDefault(name, "");
        return value.length() > 1 && value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    /** One sentence in Chinese. */
    public String sentence() {
        return "另起一期：第 " + (index + 1) + " 号事件说，本账接在 " + previous + "（共签 " + size + " 条，根 " + root + "）之后，前 " + agreed
                + " 条与它相同。原因：" + reason;
    }
}
