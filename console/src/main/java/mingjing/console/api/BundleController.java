package mingjing.console.api;

import java.util.Optional;
import mingjing.console.publication.Bundles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The auditor's bundle, written while it is downloaded. */
@RestController
class BundleController {
    private final Bundles bundles;

    BundleController(Bundles bundles) {
        this.bundles = bundles;
    }

    @GetMapping("/ledger/bundle")
    ResponseEntity<StreamingResponseBody> bundle(
            @RequestParam(defaultValue = "1") long from, @RequestParam Optional<Long> to) {
        long end = to.orElseGet(bundles::end);
        bundles.demand(from, end);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"mingjing-" + from + "-" + end + ".zip\"")
                .body(out -> bundles.write(from, end, out, _ -> {}));
    }
}
