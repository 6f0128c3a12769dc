package mingjing.console.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import mingjing.console.security.AccessLog;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.console.security.SignedIn;
import mingjing.query.Asked;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands a table out as a file: {@code /exports/problems.xlsx?until=2022-06-30}. */
@Controller
@Needs(Permission.EXPORT)
class ExportController {
    private final Exports exports;
    private final SupervisionTables supervision;
    private final ContestTables contests;
    private final Reading reading;
    private final AccessLog log;

    ExportController(
            Exports exports, SupervisionTables supervision, ContestTables contests, Reading reading, AccessLog log) {
        this.supervision = supervision;
        this.contests = contests;
        this.log = log;
        this.exports = exports;
        this.reading = reading;
    }

    @GetMapping("/exports/{kind}.{format:xlsx|csv}")
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until,
            @RequestParam Optional<Integer> period,
            @AuthenticationPrincipal SignedIn user) {
        Asked asked = said(() -> reading.ask(asOf, until));
        Table table = said(() -> exports.table(kind, period, asked))
                .or(() -> supervision.table(
                        kind, period.orElseGet(() -> asked.day().getYear()), asked))
                .or(() -> contests.table(kind, asked))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, kind));
        log.exported(user.account(), kind, asked.position());
        return file(table, format);
    }

    /** An empty ledger to fill in. */
    @Needs(Permission.IMPORT)
    @GetMapping("/templates/{kind}.{format:xlsx|csv}")
    ResponseEntity<StreamingResponseBody> template(@PathVariable String kind, @PathVariable String format) {
        return file(
                exports.template(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, kind)),
                format);
    }

    private static ResponseEntity<StreamingResponseBody> file(Table table, String format) {
        String name = table.title() + "." + format;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> {
                    try {
                        Exports.write(table, name, out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** A moment that has not come and a year without rules are the reader's to correct. */
    private static <T> T said(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }
}
