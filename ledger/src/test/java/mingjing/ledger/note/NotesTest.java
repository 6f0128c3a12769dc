package mingjing.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.Malformed;
import mingjing.ledger.TreeByDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
    /** The example in the documentation of golang.org/x/mod/sumdb/note. */
    private static final String NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    private static final String NOTE = TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SigningKey LOG = key("audit.example.gov.cn/hedong", Algorithm.ED25519, 1);
    private static final SigningKey WITNESS = key("jiwei.example.gov.cn", Algorithm.COSIGNATURE, 2);

    static SigningKey key(String name, Algorithm algorithm, int seed) {
        return SigningKey.create(name, algorithm, bytes -> {
            bytes[0] = (byte) seed;
            return bytes;
        });
    }

    @Test
    void a_note_of_another_implementation_is_read_checked_and_made_again() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signedBy(List.of(VerifierKey.parse(NEUMANN)))).hasSize(1);
        assertThat(note.toString()).isEqualTo(NOTE);
        SigningKey secret = SigningKey.parse(SECRET);
        assertThat(secret.publicKey().toString()).isEqualTo(NEUMANN);
        assertThat(new SignedNote(TEXT, List.of(secret.sign(TEXT, 0))).toString())
                .isEqualTo(NOTE);
        assertThat(secret.secret()).isEqualTo(SECRET);
        assertThat(secret.toString()).doesNotContain("AYEK");
    }

    @Test
    void signatures_of_strangers_are_passed_over_and_forged_ones_refused() {
        SignedNote note = new SignedNote(TEXT, List.of(LOG.sign(TEXT, 0))).and(WITNESS.sign(TEXT, 1_700_000_000));

        assertThat(note.signedBy(List.of(VerifierKey.parse(NEUMANN)))).isEmpty();
        assertThat(note.signedBy(List.of(WITNESS.publicKey(), LOG.publicKey())).keySet())
                .containsExactly(LOG.publicKey(), WITNESS.publicKey());
        SignedNote forged = new SignedNote("another text\n", note.signatures());
        assertThatThrownBy(() -> forged.signedBy(List.of(LOG.publicKey())))
                .isInstanceOf(SignedNote.Forged.class)
                .hasMessageContaining("audit.example.gov.cn/hedong");
        assertThatThrownBy(() -> forged.signedBy(List.of(WITNESS.publicKey()))).isInstanceOf(SignedNote.Forged.class);
        assertThat(forged.signedBy(List.of(VerifierKey.parse(NEUMANN)))).isEmpty();
    }

    @Test
    void a_cosignature_says_when() {
        NoteSignature signature = WITNESS.sign(TEXT, 1_700_000_000);
        assertThat(Cosignature.time(signature)).isEqualTo(Instant.ofEpochSecond(1_700_000_000));

        byte[] later = signature.bytes();
        later[7]++;
        SignedNote moved = new SignedNote(TEXT, List.of(new NoteSignature(signature.name(), signature.keyId(), later)));
        assertThatThrownBy(() -> moved.signedBy(List.of(WITNESS.publicKey()))).isInstanceOf(SignedNote.Forged.class);
        assertThatThrownBy(() -> Cosignature.time(LOG.sign(TEXT, 0))).isInstanceOf(Malformed.class);
    }

    @Test
    void sixteen_signatures_and_more_are_read() {
        SignedNote note = new SignedNote(TEXT, List.of(LOG.sign(TEXT, 0)));
        for (int i = 0; i < 40; i++) {
            note = note.and(key("witness-" + i, Algorithm.COSIGNATURE, 10 + i).sign(TEXT, i));
        }
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n— na me AAAAAAA=\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAAA=",
                "te\txt\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAA\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\n\n— name AAAAAAA=\nx\n"
            })
    void what_is_no_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_no_utf_8_or_too_long_is_refused() {
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xC3, 0x28}))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.LONGEST + 1]))
                .hasMessageContaining("1000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AQ==",
                "P+0+",
                "++"
            })
    void what_is_no_key_is_refused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_private_key_is_never_repeated_in_a_message() {
        String broken = SECRET.replace("AYEK", "AYE!");
        assertThatThrownBy(() -> SigningKey.parse(broken))
                .isInstanceOf(Malformed.class)
                .message()
                .doesNotContain("AYE");
    }

    @Test
    void a_checkpoint_is_read_back() {
        TreeByDefinition tree = TreeByDefinition.of(7);
        Checkpoint checkpoint = new Checkpoint("audit.example.gov.cn/hedong", 7, tree.root(7));
        assertThat(checkpoint.text())
                .startsWith("audit.example.gov.cn/hedong\n7\n")
                .endsWith("=\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(Checkpoint.parse(checkpoint.text() + "more\n").extensions()).containsExactly("more");
        assertThat(Checkpoint.parse(checkpoint.text() + "more\n").isSameTreeAs(checkpoint))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n",
                "o\n1\n",
                "o\n1\nAAAA\n",
                "o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n٣\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n9223372036854775808\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_proof_in_a_file_holds_for_its_entry_only() {
        TreeByDefinition tree = TreeByDefinition.of(100);
        String text = new Checkpoint("audit.example.gov.cn/hedong", 100, tree.root(100)).text();
        TlogProof proof = new TlogProof(
                Optional.of(new byte[] {1, 2, 3}),
                42,
                InclusionProof.of(tree, 42, 100),
                new SignedNote(text, List.of(LOG.sign(text, 0))));

        TlogProof read = TlogProof.parse(proof.toString());
        assertThat(read.toString())
                .isEqualTo(proof.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 42\n");
        assertThat(read.holds(tree.leaf(42))).isTrue();
        assertThat(read.holds(tree.leaf(43))).isFalse();
        assertThat(read.checkpoint().signedBy(List.of(LOG.publicKey())))
                .isEqualTo(Map.of(LOG.publicKey(), LOG.sign(text, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\no\n\n— n AAAAAAA=\n",
                "c2sp.org/tlog-proof@v1\nindex x\n\no\n\n— n AAAAAAA=\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\no\n\n— n AAAAAAA=\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\no\n\n— n AAAAAAA=\n"
            })
    void what_is_no_proof_is_refused(String text) {
        assertThatThrownBy(() -> TlogProof.parse(text)).isInstanceOf(Malformed.class);
    }
}
