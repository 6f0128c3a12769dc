package mingjing.auditor;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjing.events.Vocabulary;
import mingjing.events.rectification.LightRule;
import mingjing.events.rules.RuleBookEvent.RuleBookDrafted;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.ReplayReceipt;
import mingjing.ledger.note.ReplayReceipt.Scores;
import mingjing.ledger.verify.Finding;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.verify.Replayer;
import mingjing.query.Decoded;
import mingjing.query.replay.ReplayedStates;
import mingjing.query.replay.StateHashes;
import mingjing.query.score.BookText;
import mingjing.rules.RuleBook;
import mingjing.rules.RuleBookErrors;
import mingjing.store.Recorded;
import mingjing.store.StoreSettings;
import mingjing.store.Upcasters;
import org.jspecify.annotations.Nullable;

/** Makes the rectification board and the score boards of a log's entries again, with the folds and rules of the live system. */
public final class Replay implements Replayer {
    /** Rule books are in the log themselves; beside it lie those published before they were. */
    private static final String DRAFTED = Vocabulary.EVENTS.nameOf(RuleBookDrafted.class);

    private static final Upcasters UPCASTERS = StoreSettings.defaults().upcasters();

    @Override
    public int version() {
        return StateHashes.VERSION;
    }

    @Override
    public List<Finding> replay(ReplayReceipt receipt, Iterable<byte[]> bodies, Collection<byte[]> books) {
        ReplayedStates states = new ReplayedStates(receipt.day(), LightRule.standard());
        Map<String, byte[]> byHash = new HashMap<>();
        books.forEach(book -> byHash.put(BookText.hash(book), book));
        long position = 0;
        Recorded last = null;
        for (byte[] body : bodies) {
            position++;
            try {
                last = Recorded.of(position, body, UPCASTERS);
                states.take(last);
                if (last.type().equals(DRAFTED)) {
                    byte[] text =
                            ((RuleBookDrafted) Decoded.of(last).event()).text().getBytes(StandardCharsets.UTF_8);
                    byHash.put(BookText.hash(text), text);
                }
            } catch (RuntimeException e) {
                // An entry that no program of ours wrote can break a fold in any way; the auditor is to hear which one
                // it was.
                return List.of(broken(position, last, e));
            }
        }
        if (last == null || position != receipt.position()) {
            return List.of(differs("重算", receipt.position() + " 条事件", position + " 条"));
        }
        List<Finding> findings = new ArrayList<>();
        LocalDate day = StateHashes.day(last.recordedAt());
        compare(findings, "第 " + position + " 号事件的记录日", receipt.day().toString(), day.toString());
        compare(findings, "第 " + position + " 号时的整改台账", receipt.board(), StateHashes.board(states));
        for (Scores line : receipt.scoreboards()) {
            findings.addAll(scores(line, states, byHash.get(line.bookHash())));
        }
        return findings;
    }

    @Override
    public Redrawn redraw(Iterable<byte[]> bodies) {
        return new Redraw(bodies, UPCASTERS).check();
    }

    private static List<Finding> scores(Scores line, ReplayedStates states, byte @Nullable [] text) {
        String file = "books/" + line.book() + ".yaml";
        if (text == null) {
            return List.of(new Finding(Kind.FILE_MISSING, -1, "", file, "哈希 " + line.bookHash() + " 的细则", "没有"));
        }
        RuleBook book;
        try {
            book = RuleBook.parse(file, new String(text, StandardCharsets.UTF_8), states.vocabulary());
        } catch (RuleBookErrors e) {
            return List.of(new Finding(
                    Kind.FILE_BROKEN,
                    -1,
                    "",
                    file,
                    "一份考核细则",
                    Malformed.shortened(e.errors().getFirst().toString())));
        }
        List<Finding> findings = new ArrayList<>();
        compare(findings, file, line.book(), book.id());
        String subject = "第 " + states.moment().position() + " 号时 " + line.year() + " 年的成绩单（" + line.book() + "）";
        compare(findings, subject, line.hash(), StateHashes.scores(states, line.year(), book));
        return findings;
    }

    private static void compare(List<Finding> findings, String subject, String published, String replayed) {
        if (!published.equals(replayed)) {
            findings.add(differs(subject, "公布的 " + published, "重算的 " + replayed));
        }
    }

    private static Finding differs(String subject, String expected, String actual) {
        return new Finding(Kind.STATE_DIFFERS, -1, "", subject, expected, actual);
    }

    private static Finding broken(long position, @Nullable Recorded last, RuntimeException e) {
        String id = last != null && last.position() == position ? last.id() : "";
        String why = Malformed.shortened(String.valueOf(e.getMessage()));
        return new Finding(Kind.NOT_REPLAYABLE, position - 1, id, "重算", "本系统记下的事件", why);
    }
}
