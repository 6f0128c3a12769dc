package mingjing.console.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mingjing.query.Asked;
import mingjing.query.Moments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands a table out as a file: {@code /exports/problems.xlsx?until=2022-06-30}. */
@Controller
class ExportController {
    private final Exports exports;
    private final Moments moments;

    ExportController(Exports exports, Moments moments) {
        this.exports = exports;
        this.moments = moments;
    }

    @GetMapping("/exports/{kind}.{format:xlsx|csv}")
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until) {
        Table table = exports.table(kind, asked(asOf, until))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, kind));
        return file(table, format);
    }

    /** An empty ledger to fill in. */
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

    private Asked asked(Optional<String> asOf, Optional<String> until) {
        try {
            return moments.ask(asOf, until);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }
}
