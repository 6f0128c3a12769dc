package mingjing.console.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mingjing.command.Command;
import mingjing.command.activity.RecordActivity;
import mingjing.command.concern.CollectConcern;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindId;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Moments;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.catalogue.Kinds;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * 手机采集: forms that a phone keeps and fills in without a network, and the counter where it hands them in later.
 *
 * <p>What the phone sends carries its own key and number, so sending it again records nothing twice.
 */
@Controller
@Needs(Permission.ORDER)
class CaptureController {
    private final Kinds kinds;
    private final Directories directories;
    private final Moments moments;
    private final Desk desk;

    CaptureController(Kinds kinds, Directories directories, Moments moments, Desk desk) {
        this.kinds = kinds;
        this.directories = directories;
        this.moments = moments;
        this.desk = desk;
    }

    /** What the phone keeps: one sheet to fill in for each thing that may be captured. */
    public record View(List<Sheet> sheets) {}

    /**
     * A form of the phone.
     *
     * @param prefix how the numbers begin that the phone makes
     * @param label what an office calls the kind; empty for a concern
     */
    public record Sheet(String prefix, String label, Form form) {}

    /** Who is signed in. */
    record Present(String account) {}

    @GetMapping("/capture")
    ModelAndView show(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("capture", "view", new View(sheets(frame)));
    }

    private List<Sheet> sheets(Frame frame) {
        Account account = frame.account().orElseThrow();
        Directory names = directories.at(moments.now());
        List<Sheet> sheets = new ArrayList<>();
        if (frame.mayOrder(CollectConcern.class)) {
            sheets.add(new Sheet("S", "", concern(account, names)));
        }
        if (frame.mayOrder(RecordActivity.class)) {
            kinds.all().forEach(kind -> sheets.add(activity(kind, account, names)));
        }
        return sheets;
    }

    private Form concern(Account account, Directory names) {
        return Form.empty(
                "CollectConcern",
                "/capture/concerns",
                List.of(
                        Field.area("what", ""),
                        Field.choice("unit", names.units(), account.unit()),
                        Field.choice("channel", Choices.of(Channel.class), Channel.GRID_VISIT.name()),
                        Field.day("day", moments.today())));
    }

    private Sheet activity(KindHistory kind, Account account, Directory names) {
        Kind definition = kind.definition();
        List<Field> fields = ActivityFields.blank(definition, account, names, moments.today());
        String action = "/capture/activities/" + Paths.segment(kind.id().value());
        return new Sheet(definition.prefix(), definition.title(), Form.empty("RecordActivity", action, fields));
    }

    /** Asked before anything is handed in: whoever is signed out is sent to the login page instead. */
    @GetMapping(path = "/capture/account", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Present> account(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        return ResponseEntity.ok(new Present(frame.account().orElseThrow().name()));
    }

    @PostMapping("/capture/concerns")
    ResponseEntity<Map<String, Object>> concern(Posted posted) {
        Input input = posted.input();
        return taken(
                posted,
                () -> new CollectConcern(
                        input.read("number", ConcernId::new),
                        input.read("unit", UnitId::new),
                        input.word("channel", Channel.class),
                        input.text("what"),
                        posted.account().person(),
                        input.day("day")));
    }

    @PostMapping("/capture/activities/{kind}")
    ResponseEntity<Map<String, Object>> activity(@PathVariable String kind, Posted posted) {
        Input input = posted.input();
        KindHistory known = kinds.find(Registers.number(kind, KindId::new)).orElseThrow(() -> new Missing(kind));
        return taken(
                posted,
                () -> new RecordActivity(
                        input.read("number", ActivityId::new),
                        known.id(),
                        ActivityFields.read(known.definition(), input),
                        posted.account().person()));
    }

    /** What one person wrote down is never handed in by whoever uses the phone next. */
    private ResponseEntity<Map<String, Object>> taken(Posted posted, Supplier<? extends Command> written) {
        if (!posted.input().text("account").equals(posted.account().name())) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of());
        }
        return switch (desk.take(posted, written)) {
            case Outcome.Recorded recorded -> ResponseEntity.ok(Map.of("position", recorded.position()));
            case Outcome.NotDone notDone ->
                ResponseEntity.unprocessableContent().body(Map.of("why", notDone.why()));
        };
    }
}
