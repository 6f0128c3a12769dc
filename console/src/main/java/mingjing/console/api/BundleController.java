package mingjing.console.api;

import java.util.Optional;
import mingjing.console.publication.Bundles;
import mingjing.console.security.AccessLog;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The auditor's bundle, written while it is downloaded. */
@RestController
@Needs(value = Permission.READ_LEDGER, wholeOffice = true)
class BundleController {
    private final Bundles bundles;
    private final AccessLog log;

    BundleController(Bundles bundles, AccessLog log) {
        this.log = log;
        this.bundles = bundles;
    }

    @GetMapping("/ledger/bundle")
    ResponseEntity<StreamingResponseBody> bundle(
            @RequestParam(defaultValue = "1") long from,
            @RequestParam Optional<Long> to,
            @AuthenticationPrincipal SignedIn user) {
        long end = to.orElseGet(bundles::end);
        bundles.demand(from, end);
        log.exported(user.account(), "bundle " + from + "-" + end, end);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"mingjing-" + from + "-" + end + ".zip\"")
                .body(out -> bundles.write(from, end, out, _ -> {}));
    }
}
