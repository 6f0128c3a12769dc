package mingjing.console.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import mingjing.console.publication.ReplayReceipts;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.ledger.note.Checkpoint;
import mingjing.query.score.BookText;
import mingjing.store.publication.Publisher;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an auditor needs beside the log to make its views again: the signed hashes, and the rule books they name. */
@RestController
@Needs(value = Permission.READ_LEDGER, wholeOffice = true)
@RequestMapping("/ledger")
class StatesController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Publisher publisher;
    private final ReplayReceipts receipts;

    StatesController(Publisher publisher, ReplayReceipts receipts) {
        this.publisher = publisher;
        this.receipts = receipts;
    }

    /** The receipt of a position; the newest published one where none is named. */
    @GetMapping("/states")
    ResponseEntity<String> states(@RequestParam Optional<Long> position) {
        long published = publisher
                .log()
                .checkpoint()
                .map(note -> Checkpoint.of(note).size())
                .orElse(0L);
        long asked = position.orElse(published);
        if (asked > published || published == 0) {
            throw new LedgerController.Unpublished("账本公布到第 " + published + " 号，还不能给第 " + asked + " 号的回执。约一秒后再取。");
        }
        if (asked < 1) {
            throw new IllegalArgumentException("position 是 1 到 " + published + " 的整数，不能是 " + asked + "。");
        }
        return ResponseEntity.ok().contentType(TEXT).body(receipts.at(asked).toString());
    }

    /** A published rule book by the hash of its text, so it may be kept for ever. */
    @GetMapping("/books/{hash}")
    ResponseEntity<String> book(@PathVariable String hash) {
        return receipts.books().stream()
                .filter(book -> book.hash().equals(hash))
                .map(BookText::yaml)
                .findFirst()
                .map(yaml -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                        .contentType(TEXT)
                        .body(yaml))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
