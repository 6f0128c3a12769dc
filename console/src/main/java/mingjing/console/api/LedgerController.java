package mingjing.console.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingjing.console.publication.Witnessing;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.ledger.ConsistencyProof;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Base64Text;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.TlogProof;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.witness.Policy;
import mingjing.query.audit.Belongings;
import mingjing.store.EventStore;
import mingjing.store.Recorded;
import mingjing.store.publication.IntegrityWatch;
import mingjing.store.publication.Publisher;
import mingjing.store.publication.Publishing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published ledger: checkpoint and tiles as C2SP tlog-tiles asks for them, and proofs made from them. */
@RestController
@Needs(Permission.READ_PROOFS)
@RequestMapping("/ledger")
class LedgerController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Publisher publisher;
    private final PublishedLog log;
    private final EventStore store;
    private final Policy policy;
    private final Witnessing witnessing;
    private final IntegrityWatch watch;
    private final Belongings belongings;
    private final Reading reading;

    LedgerController(
            Publisher publisher,
            EventStore store,
            Policy policy,
            Witnessing witnessing,
            IntegrityWatch watch,
            Belongings belongings,
            Reading reading) {
        this.watch = watch;
        this.belongings = belongings;
        this.reading = reading;
        this.publisher = publisher;
        this.log = publisher.log();
        this.store = store;
        this.policy = policy;
        this.witnessing = witnessing;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint() {
        return fresh(newest());
    }

    private static ResponseEntity<String> fresh(SignedNote note) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)))
                .contentType(TEXT)
                .body(note.toString());
    }

    /** The newest checkpoint that the policy's witnesses have signed. */
    @GetMapping("/witnessed")
    ResponseEntity<String> witnessed() {
        return log.witnessed()
                .map(LedgerController::fresh)
                .orElseThrow(() -> new Unpublished(
                        policy.wantsWitnesses() ? "还没有足够的见证人签过名。" : "没有设见证人。在账本文件夹里放一份见证策略 policy 后重新启动。"));
    }

    private SignedNote newest() {
        return log.checkpoint().orElseThrow(() -> new Unpublished("账本还没有公布过。登记第一件事后约一秒再取。"));
    }

    /** The public key, to be compared with the one an auditor was given on paper. */
    @GetMapping("/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(policy.logs().stream().map(key -> key + "\n").collect(Collectors.joining()));
    }

    /** What a tile holds never changes, so it may be kept for ever. */
    @Needs(value = Permission.READ_LEDGER, wholeOffice = true)
    @GetMapping("/tile/{level}/{*rest}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String rest) {
        Tile tile;
        try {
            tile = Tile.parse("tile/" + level + rest);
        } catch (Malformed e) {
            return ResponseEntity.notFound().build();
        }
        return log.find(tile)
                .map(bytes -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** An event's own bytes: what its leaf hash is the hash of. */
    @GetMapping("/events/{id}")
    ResponseEntity<byte[]> event(@PathVariable String id) {
        Recorded event = seen(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + event.position() + ".json\"")
                .body(event.body());
    }

    /** That an event is in the ledger, in one file; by a checkpoint that was witnessed, where one covers it. */
    @GetMapping("/events/{id}/proof")
    ResponseEntity<String> proof(@PathVariable String id) {
        Recorded event = seen(id);
        long index = event.position() - 1;
        SignedNote note = log.witnessed()
                .filter(seen -> index < Checkpoint.of(seen).size())
                .orElseGet(this::newest);
        long size = Checkpoint.of(note).size();
        if (index >= size) {
            throw new Unpublished("第 " + event.position() + " 号事件还没有公布，账本公布到第 " + size + " 号。约一秒后再取。");
        }
        TlogProof proof =
                new TlogProof(Optional.empty(), index, InclusionProof.of(log.hashes(size), index, size), note);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + event.position() + ".tlog-proof\"")
                .body(proof.toString());
    }

    private Recorded seen(String id) {
        return store.find(id)
                .filter(event -> belongings.seenBy(reading.now()).test(event.tags()))
                .orElseThrow(() -> NotFound.event(id));
    }

    /** Hashes in standard base64, in the order of RFC 6962. */
    record Consistency(long from, long to, List<String> hashes) {}

    @GetMapping(path = "/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    Consistency consistency(@RequestParam long from, @RequestParam long to) {
        long size = Checkpoint.of(newest()).size();
        if (from < 1 || from > to || to > size) {
            throw new IllegalArgumentException(
                    "from 与 to 是账本的大小，1 ≤ from ≤ to ≤ " + size + "，不能是 " + from + " 与 " + to + "。");
        }
        List<String> hashes = ConsistencyProof.of(log.hashes(size), from, to).stream()
                .map(Base64Text::encode)
                .toList();
        return new Consistency(from, to, hashes);
    }

    /**
     * How the publication stands.
     *
     * @param recorded events in the database
     * @param published events in the published tree
     * @param root of that tree, in hex
     * @param publishedAt when this node saw it published
     * @param trouble why nothing is published at the moment
     * @param stopped whether a person has to look before anything is signed again
     * @param unwitnessedSeconds since the quorum of witnesses was last complete; 0 where nobody is asked
     * @param integrity whether what is stored is what was signed
     */
    record Status(
            String origin,
            String key,
            long recorded,
            long published,
            Optional<String> root,
            Optional<Instant> publishedAt,
            boolean leading,
            Optional<String> trouble,
            boolean stopped,
            Witnessing.Standing witnessing,
            long unwitnessedSeconds,
            IntegrityStatus integrity) {}

    @GetMapping(path = "/status", produces = MediaType.APPLICATION_JSON_VALUE)
    Status status() {
        Publishing now = publisher.publishing();
        VerifierKey key = policy.logs().getFirst();
        return new Status(
                key.name(),
                key.toString(),
                store.head(),
                now.size(),
                now.checkpoint().map(checkpoint -> HexFormat.of().formatHex(checkpoint.root())),
                now.at(),
                now.leading(),
                now.trouble(),
                now.stopped(),
                witnessing.standing(),
                witnessing.unwitnessed().toSeconds(),
                IntegrityStatus.of(watch.integrity(), store.settings().clock().instant()));
    }

    /** What is asked for will be there soon. */
    static final class Unpublished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unpublished(String message) {
            super(message);
        }
    }
}
