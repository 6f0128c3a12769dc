package mingjing.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import mingjing.ledger.TestLog;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.witness.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that follows another under a new name, held against checkpoints of the old one. */
class EpochTest {
    private static final SigningKey NEXT = TestLog.key(TestLog.ORIGIN + "/epoch2", Algorithm.ED25519, 2);
    private static final Policy BOTH =
            Policy.parse("log " + TestLog.KEY.publicKey() + "\nlog " + NEXT.publicKey() + "\nquorum none\n");
    private static final int AGREED = 300;
    private static final String OPENED =
            "{\"id\":\"E-2\",\"payload\":{\"agreed\":300,\"occurredOn\":\"2022-12-01\",\"origin\":"
                    + "\"log.example/epoch2\",\"previousOrigin\":\"log.example\",\"previousRoot\":\"AAAA\",\"previousSize\":320,"
                    + "\"reason\":\"旧备份\"},\"type\":\"ledger.EpochOpened\"}";

    @TempDir
    Path folder;

    private SignedNote early;
    private SignedNote lost;

    @BeforeEach
    void publish_the_old_one() {
        TestLog old = new TestLog(folder.resolve("old"));
        early = old.grow(AGREED - 50);
        lost = old.grow(AGREED + 20);
    }

    /** The same up to where both agree, then events of its own, the last of which may say what it follows. */
    private static UnaryOperator<String> ownEnd(String last) {
        return entry -> {
            int index = Integer.parseInt(entry.replaceAll("\\D*(\\d+).*", "$1"));
            return index < AGREED ? entry : index == AGREED + 9 ? last : entry.replace("E-", "F-");
        };
    }

    private Report verified(String last, SignedNote... since) {
        Path next = folder.resolve("next");
        new TestLog(next, NEXT).grow(AGREED + 30, ownEnd(last));
        return LogVerifier.verify(Bundle.open(next.resolve("public")), BOTH, List.of(since), _ -> {});
    }

    @Test
    void what_was_signed_before_both_differ_is_still_proven_and_the_epoch_is_told() {
        Report report = verified(OPENED, early);
        assertThat(report.exitCode()).isZero();
        assertThat(report.epochs()).containsExactly(new Epoch(AGREED + 9, "log.example", "320", "AAAA", "300", "旧备份"));
        assertThat(HtmlReport.of(report)).contains("另起一期", "接在 log.example（共签 320 条", "原因：旧备份");
        assertThat(Json.of(report)).contains("接在 log.example");
    }

    @Test
    void events_that_are_gone_are_a_finding_although_the_epoch_is_told() {
        Report report = verified(OPENED, early, lost);
        assertThat(report.exitCode()).isOne();
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.OTHER_HISTORY);
    }

    @Test
    void a_log_that_does_not_say_what_it_follows_is_another_one() {
        Report report = verified("{}", early);
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.OTHER_HISTORY);
        assertThat(report.findings().getFirst().sentence()).contains("log.example/epoch2", "实为 log.example");
    }
}
