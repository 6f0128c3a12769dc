package mingjing.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mingjing.ledger.ConsistencyProof;
import mingjing.ledger.Malformed;
import mingjing.ledger.TreeByDefinition;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.witness.Answer.Cosigned;
import mingjing.ledger.witness.Answer.OtherSize;
import mingjing.ledger.witness.Answer.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {
    private static final String ORIGIN = "audit.example.gov.cn/hedong";
    private static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");

    private static final TreeByDefinition tree = TreeByDefinition.of(64);
    private static final SigningKey log = key(ORIGIN, Algorithm.ED25519, 1);
    private static final SigningKey jiwei = key("jiwei", Algorithm.COSIGNATURE, 2);
    private static final SigningKey shenji = key("shenji", Algorithm.COSIGNATURE, 3);
    private static final SigningKey zuzhi = key("zuzhi", Algorithm.COSIGNATURE, 4);
    private static final SigningKey renda = key("renda", Algorithm.COSIGNATURE, 5);

    private final Witness witness = new Witness(jiwei, List.of(log.publicKey()));

    private static SigningKey key(String name, Algorithm algorithm, int seed) {
        return SigningKey.create(name, algorithm, bytes -> {
            bytes[31] = (byte) seed;
            return bytes;
        });
    }

    private static SignedNote checkpoint(String origin, long size, byte[] root, SigningKey signer) {
        String text = new Checkpoint(origin, size, root).text();
        return new SignedNote(text, List.of(signer.sign(text, 0)));
    }

    private static SignedNote checkpoint(int size) {
        return checkpoint(ORIGIN, size, tree.root(size), log);
    }

    private static AddCheckpoint grown(int from, int to) {
        return new AddCheckpoint(from, from == 0 ? List.of() : ConsistencyProof.of(tree, from, to), checkpoint(to));
    }

    @Test
    void a_witness_signs_a_tree_that_grew_and_keeps_it() {
        Optional<SignedNote> last = Optional.empty();
        int from = 0;
        for (int size : List.of(0, 1, 1, 5, 8, 8, 63, 64)) {
            Answer answer = witness.decide(AddCheckpoint.parse(grown(from, size).toString()), last, NOW);
            assertThat(answer).isInstanceOf(Cosigned.class);
            Cosigned cosigned = (Cosigned) answer;
            assertThat(cosigned.seen().and(cosigned.signature()).signedBy(List.of(jiwei.publicKey())))
                    .hasSize(1);
            last = Optional.of(cosigned.seen());
            from = size;
        }
    }

    @Test
    void a_witness_that_saw_another_size_says_so() {
        assertThat(witness.decide(grown(3, 8), Optional.of(checkpoint(5)), NOW)).isEqualTo(new OtherSize(5));
        assertThat(witness.decide(grown(0, 8), Optional.of(checkpoint(5)), NOW)).isEqualTo(new OtherSize(5));
        assertThat(witness.decide(grown(3, 8), Optional.empty(), NOW)).isEqualTo(new OtherSize(0));
        assertThat(new OtherSize(5).status()).isEqualTo(409);
    }

    @Test
    void a_fork_a_stranger_and_a_forged_signature_are_refused() {
        SignedNote fork = checkpoint(ORIGIN, 8, tree.root(7), log);
        SignedNote sameSize = checkpoint(ORIGIN, 5, tree.root(7), log);
        SignedNote stranger = checkpoint(ORIGIN, 8, tree.root(8), key(ORIGIN, Algorithm.ED25519, 9));
        SignedNote unknown = checkpoint("other", 8, tree.root(8), key("other", Algorithm.ED25519, 1));
        SignedNote forged = new SignedNote(checkpoint(8).text(), checkpoint(7).signatures());
        Optional<SignedNote> last = Optional.of(checkpoint(5));
        List<byte[]> proof = ConsistencyProof.of(tree, 5, 8);

        assertThat(status(new AddCheckpoint(5, proof, fork), last)).isEqualTo(422);
        assertThat(status(new AddCheckpoint(5, List.of(), sameSize), last)).isEqualTo(422);
        assertThat(status(new AddCheckpoint(5, proof.subList(1, proof.size()), checkpoint(8)), last))
                .isEqualTo(422);
        assertThat(status(new AddCheckpoint(0, proof, checkpoint(8)), Optional.empty()))
                .isEqualTo(422);
        assertThat(status(new AddCheckpoint(0, List.of(), checkpoint(ORIGIN, 0, tree.root(1), log)), Optional.empty()))
                .isEqualTo(422);
        assertThat(status(new AddCheckpoint(5, proof, stranger), last)).isEqualTo(403);
        assertThat(status(new AddCheckpoint(5, proof, forged), last)).isEqualTo(403);
        assertThat(status(new AddCheckpoint(5, proof, unknown), last)).isEqualTo(404);
        assertThat(status(new AddCheckpoint(9, proof, checkpoint(8)), last)).isEqualTo(400);
    }

    private int status(AddCheckpoint asked, Optional<SignedNote> last) {
        Answer answer = witness.decide(asked, last, NOW);
        assertThat(answer).isInstanceOf(Rejected.class);
        return answer.status();
    }

    private static final String POLICY =
            """
            # who watches Hedong
            log %s
            witness 纪工委 %s http://127.0.0.1:9000
            witness 审计局 %s
            witness 组织部 %s
            group 监督 2 纪工委 审计局 组织部
            witness 人大 %s
            group 全部 all 监督 人大
            quorum 全部
            """.formatted(log.publicKey(), jiwei.publicKey(), shenji.publicKey(), zuzhi.publicKey(), renda.publicKey());

    @Test
    void a_checkpoint_is_witnessed_when_the_quorum_has_signed() {
        Policy policy = Policy.parse(POLICY);
        SignedNote note = checkpoint(8);
        assertThat(policy.judge(note).orElseThrow().witnessed()).isFalse();
        note = note.and(shenji.sign(note.text(), 100)).and(zuzhi.sign(note.text(), 200));
        assertThat(policy.judge(note).orElseThrow().witnessed())
                .as("two of three, but not 人大")
                .isFalse();
        note = note.and(renda.sign(note.text(), 300));
        Policy.Judged judged = policy.judge(note).orElseThrow();
        assertThat(judged.witnessed()).isTrue();
        assertThat(judged.seen())
                .containsEntry("人大", Instant.ofEpochSecond(300))
                .hasSize(3);
        assertThat(judged.checkpoint().size()).isEqualTo(8);
    }

    @Test
    void only_the_logs_own_key_speaks_for_it() {
        Policy policy = Policy.parse(POLICY);
        assertThat(policy.judge(checkpoint(ORIGIN, 8, tree.root(8), key("x", Algorithm.ED25519, 7))))
                .isEmpty();
        assertThat(policy.judge(checkpoint("another.log", 8, tree.root(8), log)))
                .as("a known key under another origin")
                .isEmpty();
        assertThat(Policy.unwitnessed(log.publicKey())
                        .judge(checkpoint(8))
                        .orElseThrow()
                        .witnessed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum x",
                "quorum none\nquorum none",
                "quorum",
                "log x\nquorum none",
                "watch x\nquorum none",
                "group g any w\nquorum g",
                "group none any w\nquorum none"
            })
    void a_policy_that_cannot_be_is_refused(String text) {
        assertThatThrownBy(() -> Policy.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_fault_in_a_policy_is_told_with_its_line() {
        assertThatThrownBy(() -> Policy.parse(POLICY.replace("监督 2", "监督 4")))
                .hasMessage("policy, line 6: 4 of 3 members can never be");
        assertThatThrownBy(() -> Policy.parse(POLICY.replace(
                        shenji.publicKey().toString(), jiwei.publicKey().toString())))
                .hasMessageContaining("line 4")
                .hasMessageContaining("two witnesses have one key");
        assertThatThrownBy(() -> Policy.parse(POLICY.replace("witness 组织部", "witness 纪工委")))
                .hasMessageContaining("line 5")
                .hasMessageContaining("taken");
        assertThatThrownBy(() -> Policy.parse(POLICY.replace(
                        jiwei.publicKey().toString(), log.publicKey().toString())))
                .hasMessageContaining("type 04");
        assertThatThrownBy(() -> Policy.parse(POLICY.replace("group 全部 all 监督 人大", "group 全部 all 监督 纪工委")))
                .hasMessageContaining("纪工委 is a member twice");
        SigningKey renamed =
                SigningKey.parse(key("another", Algorithm.COSIGNATURE, 2).secret());
        assertThatThrownBy(() -> Policy.parse(POLICY.replace(
                        shenji.publicKey().toString(), renamed.publicKey().toString())))
                .hasMessageContaining("two witnesses have one key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0\n",
                "old -1\n\no\n\n— n AAAAAAA=\n",
                "old 1\nAAAA\n\no\n\n— n AAAAAAA=\n",
                "size 0\n\n"
            })
    void what_is_no_request_is_refused(String body) {
        assertThatThrownBy(() -> AddCheckpoint.parse(body)).isInstanceOf(Malformed.class);
    }
}
