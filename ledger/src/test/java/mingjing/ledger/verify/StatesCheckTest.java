package mingjing.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.PlainHash;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.ReplayReceipt;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.verify.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts beside a log, with a view that is nothing but the hash of all entries. */
class StatesCheckTest {
    private static final SigningKey KEY = SigningKey.create("log.example", Algorithm.ED25519, bytes -> bytes);
    private static final int SIZE = 300;

    /** The view of these tests. */
    public static final class Counting implements Replayer {
        @Override
        public int version() {
            return 7;
        }

        @Override
        public Redrawn redraw(Iterable<byte[]> bodies) {
            return new Redrawn(0, List.of());
        }

        @Override
        public List<Finding> replay(ReplayReceipt receipt, Iterable<byte[]> bodies, Collection<byte[]> books) {
            String hash = hash(bodies);
            return hash.equals(receipt.board()) && books.size() == 1
                    ? List.of()
                    : List.of(Finding.of(Kind.STATE_DIFFERS, "视图", receipt.board(), hash));
        }
    }

    private static String hash(Iterable<byte[]> bodies) {
        return HexFormat.of().formatHex(PlainHash.ofAll(StreamSupport.stream(bodies.spliterator(), false)));
    }

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static byte[] entry(int i) {
        return ("{\"id\":\"E-" + i + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> entries(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(StatesCheckTest::entry)
                .toList();
    }

    @BeforeEach
    void publish() throws IOException {
        MerkleFrontier frontier = MerkleFrontier.empty()
                .appendAll(entries(SIZE).stream().map(LeafHash::of).toList());
        new Publication(folder, KEY, _ -> {}).grow(Optional.empty(), entries(SIZE)::forEach, frontier);
        Files.writeString(folder.resolve("log.vkey"), KEY.publicKey() + "\n");
        Files.createDirectories(folder.resolve("public/books"));
        Files.writeString(folder.resolve("public/books/book@1.yaml"), "book");
    }

    private void receive(ReplayReceipt receipt) throws IOException {
        Files.writeString(
                folder.resolve("public/states"), receipt.signed(List.of(KEY)).toString());
    }

    private static ReplayReceipt receipt(String origin, long position, int version) {
        return new ReplayReceipt(
                origin, position, LocalDate.EPOCH, version, hash(entries((int) Math.min(position, SIZE))), List.of());
    }

    private int replay() {
        out.reset();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Verify.run(
                List.of(
                        "folder",
                        folder.resolve("public").toString(),
                        "--key",
                        folder.resolve("log.vkey").toString(),
                        "--replay"),
                print,
                print);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_receipt_of_any_position_is_compared_with_the_entries_up_to_it() throws IOException {
        for (int position : new int[] {1, 255, 256, 257, SIZE}) {
            receive(receipt("log.example", position, 7));
            assertThat(replay()).as(said()).isZero();
            assertThat(said()).contains("重算相符：第 " + position + " 号时");
        }
        receive(new ReplayReceipt("log.example", 9, LocalDate.EPOCH, 7, "0".repeat(64), List.of()));
        assertThat(replay()).isOne();
        assertThat(said()).contains("公布的视图与账本重算的不一致：视图").doesNotContain("相符：第");
    }

    @Test
    void a_receipt_that_the_log_has_not_signed_or_that_is_of_another_history_is_a_finding() throws IOException {
        receive(receipt("log.example", SIZE + 1, 7));
        assertThat(replay()).isOne();
        assertThat(said()).contains("不是同一段历史", "至少 301 条事件");

        receive(receipt("log.example", 5, 7));
        Path states = folder.resolve("public/states");
        Files.writeString(states, Files.readString(states).replace("position 5", "position 6"));
        assertThat(replay()).isOne();
        assertThat(said()).contains("签名不符：states");

        receive(receipt("other.example", 5, 7));
        assertThat(replay()).isOne();
        assertThat(said()).contains("没有可信的签名：states");

        Files.writeString(states, "nonsense");
        assertThat(replay()).isOne();
        assertThat(said()).contains("文件损坏：states");
    }

    @Test
    void what_cannot_be_compared_is_told_before_anything_is_read() throws IOException {
        assertThat(replay()).isEqualTo(3);
        assertThat(said()).contains("没有 states 文件");
        receive(receipt("log.example", 5, 8));
        assertThat(replay()).isEqualTo(3);
        assertThat(said()).contains("第 8 版视图，本程序重算第 7 版");
    }
}
