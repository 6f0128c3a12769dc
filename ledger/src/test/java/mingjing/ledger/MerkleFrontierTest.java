package mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleFrontierTest {
    /** testonly/constants.go of transparency-dev/merkle. */
    private static final List<String> REFERENCE_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void the_reference_leaves_have_the_published_root() {
        MerkleFrontier frontier = MerkleFrontier.empty()
                .appendAll(REFERENCE_LEAVES.stream()
                        .map(hex -> LeafHash.of(HexFormat.of().parseHex(hex)))
                        .toList());

        assertThat(HexFormat.of().formatHex(frontier.root()))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void every_size_has_the_root_of_the_recursive_definition() {
        List<byte[]> leaves = new ArrayList<>();
        MerkleFrontier frontier = MerkleFrontier.empty();
        for (int n = 0; n <= 300; n++) {
            assertThat(frontier.size()).isEqualTo(n);
            assertThat(frontier.root()).isEqualTo(rootByDefinition(leaves));
            assertThat(MerkleFrontier.of(n, frontier.encode()).root()).isEqualTo(frontier.root());
            byte[] leaf = LeafHash.of(("entry " + n).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            leaves.add(leaf);
            frontier = frontier.append(leaf);
        }
    }

    @Test
    void appending_many_at_once_equals_appending_one_by_one() {
        List<byte[]> leaves = Stream.iterate(1, n -> n + 1)
                .limit(100)
                .map(n -> LeafHash.of(new byte[n]))
                .toList();
        for (int split = 0; split <= leaves.size(); split++) {
            MerkleFrontier resumed = MerkleFrontier.of(
                    split,
                    MerkleFrontier.empty().appendAll(leaves.subList(0, split)).encode());

            assertThat(resumed.appendAll(leaves.subList(split, leaves.size())).root())
                    .isEqualTo(rootByDefinition(leaves));
        }
    }

    @Test
    void peaks_that_do_not_fit_the_size_are_refused() {
        assertThatThrownBy(() -> MerkleFrontier.of(3, new byte[32])).hasMessageContaining("3 leaves");
        assertThatThrownBy(() -> MerkleFrontier.empty().append(new byte[31])).hasMessageContaining("32 bytes");
    }

    private static byte[] rootByDefinition(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.digest().digest();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Sha256.node(rootByDefinition(leaves.subList(0, k)), rootByDefinition(leaves.subList(k, leaves.size())));
    }
}
