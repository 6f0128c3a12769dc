package mingjing.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.ReplayReceipt.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayReceiptTest {
    private static final SigningKey LOG = NotesTest.key("log.example/hedong", Algorithm.ED25519, 1);
    private static final String A = "0a".repeat(32);
    private static final String B = "1b".repeat(32);
    private static final ReplayReceipt RECEIPT = new ReplayReceipt(
            "log.example/hedong",
            479,
            LocalDate.of(2022, 12, 31),
            1,
            A,
            List.of(new Scores("2022", B, A, "社区书记 大比武@2022.1")));

    @Test
    void a_receipt_is_lines_of_text_under_a_signature() {
        SignedNote note = RECEIPT.signed(List.of(LOG));
        assertThat(note.text()).isEqualTo("""
                log.example/hedong/states
                position 479
                day 2022-12-31
                views 1
                board %s
                scoreboard 2022 %s %s 社区书记 大比武@2022.1
                """.formatted(A, B, A));
        SignedNote read = SignedNote.parse(note.toString());
        assertThat(read.signedBy(List.of(LOG.publicKey()))).hasSize(1);
        assertThat(ReplayReceipt.of(read)).isEqualTo(RECEIPT);
        assertThat(RECEIPT.signed(List.of(LOG)).toString()).isEqualTo(note.toString());
    }

    @Test
    void a_receipt_is_no_checkpoint_and_a_checkpoint_no_receipt() {
        assertThatThrownBy(() -> Checkpoint.parse(RECEIPT.text())).isInstanceOf(Malformed.class);
        String checkpoint = new Checkpoint("log.example/hedong/states", 479, new byte[32]).text();
        assertThatThrownBy(() -> ReplayReceipt.parse(checkpoint)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/states, /stati",
        "position 479, position 0",
        "position 479, position 0479",
        "position 479, size 479",
        "2022-12-31, 2022-02-30",
        "2022-12-31, +12022-12-31",
        "views 1, views 0",
        "views 1, views 4294967297",
        "board 0a, board 0A",
        "board 0a, board 0",
        "scoreboard 2022, scoreboard 22",
        "@2022.1, -2022.1",
    })
    void another_spelling_is_refused(String from, String to) {
        String changed = RECEIPT.text().replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(RECEIPT.text());
        assertThatThrownBy(() -> ReplayReceipt.parse(changed)).isInstanceOf(Malformed.class);
    }
}
