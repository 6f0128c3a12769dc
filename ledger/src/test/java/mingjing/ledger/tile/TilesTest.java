package mingjing.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingjing.ledger.ConsistencyProof;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.TreeByDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {
    private final Map<Tile, byte[]> files = new HashMap<>();

    private byte[] read(Tile tile) {
        return Objects.requireNonNull(files.get(tile), () -> tile.path() + " was not written");
    }

    private TileBuilder grown(int from, int until) {
        TileBuilder builder = from == 0 ? new TileBuilder(files::put) : new TileBuilder(from, this::read, files::put);
        for (int i = from; i < until; i++) {
            builder.add(leaf(i));
        }
        builder.partials();
        return builder;
    }

    private static byte[] leaf(int index) {
        return LeafHash.of(("entry " + index).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void paths_are_those_of_the_specification() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(Tile.ENTRIES, 0, 256).path()).isEqualTo("tile/entries/000");
        assertThat(new Tile(3, 1_000, 7).path()).isEqualTo("tile/3/x001/000.p/7");
        assertThat(new Tile(7, 999, 1).path()).isEqualTo("tile/7/999.p/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/entries/x001/x234/067",
                "tile/0/000.p/1",
                "tile/7/x999/999.p/255",
                "tile/entries/042.p/10"
            })
    void a_path_is_read_back(String path) {
        assertThat(Tile.parse(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/x000/000",
                "tile/00/000",
                "tile/8/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/001/x002",
                "tile/-1/000",
                "tile/entries/../000",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/x1/000",
                "tile/0/٠٠٠",
                "tile/0/000\n",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void every_other_spelling_is_refused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_tree_of_70_000_leaves_has_273_and_1_and_1_full_tiles_and_an_edge() {
        grown(0, 70_000);
        assertThat(files.keySet().stream().filter(tile -> tile.level() == 0)).hasSize(274);
        assertThat(files.keySet().stream().filter(tile -> tile.level() == 1)).hasSize(2);
        assertThat(files.keySet().stream().filter(tile -> tile.level() == 2)).containsExactly(new Tile(2, 0, 1));
        assertThat(files).containsKey(new Tile(0, 273, 112)).containsKey(new Tile(1, 1, 17));
    }

    @Test
    void whenever_the_builder_is_stopped_and_goes_on_the_tree_is_the_same() {
        MerkleFrontier frontier = MerkleFrontier.empty();
        int at = 0;
        for (int size : List.of(1, 2, 3, 255, 256, 257, 511, 512, 600, 65_535, 65_536, 65_537, 65_793, 66_000)) {
            TileBuilder builder = grown(at, size);
            for (; at < size; at++) {
                frontier = frontier.append(leaf(at));
            }
            assertThat(builder.frontier().root()).as("size " + size).isEqualTo(frontier.root());
            assertThat(builder.frontier().encode()).isEqualTo(frontier.encode());
        }
    }

    @Test
    void proofs_from_tiles_are_those_of_the_tree() {
        int size = 66_000;
        grown(0, size);
        TreeByDefinition tree = TreeByDefinition.of(size);
        TileHashes tiles = new TileHashes(size, this::read);
        for (int index : List.of(0, 1, 255, 256, 257, 65_535, 65_536, 65_999)) {
            List<byte[]> path = InclusionProof.of(tiles, index, size);
            assertThat(InclusionProof.holds(index, size, tree.leaf(index), path, tree.root(size)))
                    .isTrue();
        }
        for (int earlier : List.of(1, 2, 255, 256, 257, 300, 65_535, 65_536, 65_537, 66_000)) {
            List<byte[]> proof = ConsistencyProof.of(tiles, earlier, size);
            assertThat(ConsistencyProof.holds(earlier, size, proof, tree.root(earlier), tree.root(size)))
                    .isTrue();
        }
    }

    @Test
    void a_tile_of_another_length_is_refused() {
        grown(0, 10);
        files.put(new Tile(0, 0, 10), new byte[31]);
        assertThatThrownBy(() -> new TileHashes(10, this::read).subtree(0, 3))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("tile/0/000.p/10 has 31 bytes, not 320");
    }

    @Test
    void a_bundle_holds_its_entries_and_nothing_else() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2}, new byte[EntryBundle.LONGEST]);
        byte[] bundle = EntryBundle.encode(entries);

        assertThat(EntryBundle.decode(bundle, 3)).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 2)).hasMessageContaining("more than 2");
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 4)).hasMessageContaining("3 entries, not 4");
        assertThatThrownBy(() -> EntryBundle.decode(java.util.Arrays.copyOf(bundle, bundle.length - 1), 3))
                .hasMessageContaining("entry 2 of the bundle is cut off");
        assertThatThrownBy(() -> EntryBundle.decode(new byte[] {0}, 1)).hasMessageContaining("cut off");
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[EntryBundle.LONGEST + 1])))
                .hasMessageContaining("65536 bytes");
    }
}
