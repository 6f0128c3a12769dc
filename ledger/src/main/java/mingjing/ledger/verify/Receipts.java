package mingjing.ledger.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.verify.Finding.Kind;

/** What somebody got when he recorded something: whoever holds it can prove that it was left out. */
final class Receipts {
    private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern POSITION = Pattern.compile("\"position\"\\s*:\\s*([1-9][0-9]{0,17})");
    private static final Pattern LEAF = Pattern.compile("\"leafHash\"\\s*:\\s*\"([0-9a-f]{64})\"");

    private Receipts() {}

    /** An event's place and hash, as the answer to a command says them. */
    record Promise(long position, String leafHash) {}

    /**
     * Reads the answer to a command.
     *
     * @throws Malformed when no event stands in it
     */
    static List<Promise> parse(String answer) {
        List<Promise> promises = new ArrayList<>();
        Matcher objects = OBJECT.matcher(answer);
        while (objects.find()) {
            Matcher position = POSITION.matcher(objects.group());
            Matcher leaf = LEAF.matcher(objects.group());
            if (position.find() && leaf.find()) {
                promises.add(new Promise(Long.parseLong(position.group(1)), leaf.group(1)));
            }
        }
        if (promises.isEmpty()) {
            throw new Malformed("不是回执：没有带 position 和 leafHash 的事件");
        }
        return promises;
    }

    /** What is promised and not there. */
    static List<Finding> check(List<Promise> promises, Bundle bundle, Checkpoint tree) {
        List<Finding> findings = new ArrayList<>();
        for (Promise promise : promises) {
            long index = promise.position() - 1;
            if (index >= tree.size() || index < bundle.start()) {
                findings.add(new Finding(
                        Kind.CANNOT_COMPARE,
                        index,
                        "",
                        "回执",
                        "第 " + (bundle.start() + 1) + " 至 " + tree.size() + " 号之间",
                        "第 " + promise.position() + " 号"));
                continue;
            }
            Tile tile = Tile.in(tree.size(), Tile.ENTRIES, index / Tile.FULL);
            byte[] entry = bundle.log().entries(tile).get((int) (index % Tile.FULL));
            String there = HexFormat.of().formatHex(LeafHash.of(entry));
            if (!there.equals(promise.leafHash())) {
                findings.add(new Finding(Kind.NOT_AS_PROMISED, index, "", "回执的叶哈希", promise.leafHash(), there));
            }
        }
        return findings;
    }
}
