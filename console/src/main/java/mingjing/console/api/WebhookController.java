package mingjing.console.api;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.SignedIn;
import mingjing.console.webhooks.Delivery;
import mingjing.console.webhooks.Webhook;
import mingjing.console.webhooks.WebhookDesk;
import mingjing.events.organisation.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which systems are told what was recorded: for the operator only. */
@RestController
@Needs(Permission.OPERATE)
@RequestMapping("/api/v1/webhooks")
class WebhookController {
    private final WebhookDesk desk;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
    }

    /**
     * A webhook as somebody asks for it.
     *
     * @param types stored names of events, or what stands before the dot; none for all
     * @param unit whose events, with all below it
     * @param after the position after which it begins; the end of the log where left out
     */
    record Wanted(Optional<String> url, Optional<List<String>> types, Optional<String> unit, Optional<Long> after) {}

    /** A webhook as it stands; its secret is not shown again. */
    record Shown(
            String id,
            String url,
            List<String> types,
            Optional<UnitId> unit,
            long position,
            int failures,
            Optional<Instant> stoppedAt,
            String createdBy,
            Instant createdAt) {
        static Shown of(Webhook webhook) {
            return new Shown(
                    webhook.id(),
                    webhook.url(),
                    webhook.types(),
                    webhook.unit(),
                    webhook.position(),
                    webhook.failures(),
                    webhook.stoppedAt(),
                    webhook.createdBy(),
                    webhook.createdAt());
        }
    }

    /** A new webhook, with its secret for this once. */
    record Made(Shown webhook, String secret) {}

    @GetMapping
    List<Shown> webhooks() {
        return desk.all().stream().map(Shown::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody Wanted wanted, @AuthenticationPrincipal SignedIn user) {
        WebhookDesk.Made made = desk.make(
                wanted.url().orElseThrow(() -> new IllegalArgumentException("请在 url 里写明推送地址。")),
                wanted.types().orElse(List.of()),
                wanted.unit().map(UnitId::new),
                wanted.after(),
                user.account().name());
        return new Made(Shown.of(made.webhook()), made.secret());
    }

    @GetMapping("/{id}")
    Shown webhook(@PathVariable String id) {
        return Shown.of(found(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        desk.remove(found(id).id());
    }

    @GetMapping("/{id}/deliveries")
    List<Delivery> deliveries(@PathVariable String id) {
        return desk.deliveries(found(id).id());
    }

    @PostMapping("/{id}/test")
    Delivery test(@PathVariable String id) {
        return desk.test(found(id).id());
    }

    @PostMapping("/{id}/resume")
    Shown resume(@PathVariable String id) {
        return Shown.of(desk.resume(found(id).id()));
    }

    private Webhook found(String id) {
        try {
            return desk.one(id);
        } catch (NoSuchElementException e) {
            throw new NotFound("没有编号为 " + id + " 的推送。");
        }
    }
}
