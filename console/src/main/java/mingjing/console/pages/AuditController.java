package mingjing.console.pages;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.ledger.witness.Policy;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.AuditTrail.Detail;
import mingjing.query.audit.AuditTrail.Filter;
import mingjing.query.audit.Entry;
import mingjing.store.publication.Publisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 审计: the log itself, newest first, and each event in full. */
@Controller
@Needs(Permission.READ_EVENTS)
class AuditController {
    private static final int ROWS = 50;
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AuditTrail trail;
    private final Publisher publisher;
    private final Policy policy;
    private final MessageSource messages;

    AuditController(AuditTrail trail, Publisher publisher, Policy policy, MessageSource messages) {
        this.policy = policy;
        this.trail = trail;
        this.publisher = publisher;
        this.messages = messages;
    }

    /** The filter as it stands in the address. */
    public record Wanted(String type, String tag, String from, String to, String actor) {
        Filter filter() {
            return new Filter(
                    Registers.text(type).map(Set::of).orElse(Set.of()),
                    tag(tag).map(Set::of).orElse(Set.of()),
                    day(from),
                    day(to),
                    Registers.text(actor));
        }

        /** A tag as written; what is no tag matches no event rather than all. */
        private static Optional<Tag> tag(String text) {
            return Registers.text(text)
                    .map(written -> written.indexOf(':') > 0 ? Tag.parse(written) : new Tag("?", written));
        }

        /** An auditor must never see everything where a day was meant. */
        private static Optional<LocalDate> day(String text) {
            try {
                return Registers.text(text).map(LocalDate::parse);
            } catch (DateTimeException e) {
                throw new BadMoment(new IllegalArgumentException("“" + text + "” 不是日期。请写成 2022-03-04 的样子。", e));
            }
        }
    }

    /** The timeline. */
    public record View(Wanted wanted, AuditTrail.Slice slice, Map<String, String> types, boolean first) {}

    /**
     * One event.
     *
     * @param origin what the recorder noted about where it came from
     * @param things what it is about, each with the page that shows it (empty where there is none)
     * @param bytes the length of its leaf
     * @param published whether it should be in the ledger by now
     * @param proof that it is there; empty also when the files for it cannot be read
     */
    public record Sheet(
            Detail detail,
            String payload,
            List<Thing> things,
            SortedMap<String, String> origin,
            int bytes,
            boolean published,
            Optional<Proof> proof) {}

    /** A tag of an event and the page of what it names. */
    public record Thing(String tag, String key, String value, String path) {
        static Thing of(String tag) {
            Tag parsed = Tag.parse(tag);
            String number = Paths.segment(parsed.value());
            String path = switch (parsed.key()) {
                case "problem" -> "/rectification/" + number;
                case "kind" -> "/activities/" + number;
                case "concern" -> "/concerns/" + number;
                case "study" -> "/studies/" + number;
                case "visit" -> "/visits/" + number;
                case "report" -> "/reports/" + number;
                default -> "";
            };
            return new Thing(tag, parsed.key(), parsed.value(), path);
        }
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "0") long before,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            Locale locale,
            Model model) {
        Wanted wanted = new Wanted(type, tag, from, to, actor);
        Optional<Long> start = Optional.of(before).filter(position -> position > 0);
        AuditTrail.Slice slice = trail.latest(start, wanted.filter(), ROWS, frame.asked());
        model.addAttribute("view", new View(wanted, slice, types(locale), start.isEmpty()));
        return "audit";
    }

    @GetMapping("/audit/{which}")
    String show(@PathVariable String which, @ModelAttribute(name = "frame", binding = false) Frame frame, Model model) {
        Detail detail = (which.matches("\\d{1,18}")
                        ? trail.event(Long.parseLong(which), frame.asked())
                        : trail.event(which, frame.asked()))
                .filter(found -> known(found.entry(), frame))
                .orElseThrow(() -> new Missing(which));
        List<Thing> things = detail.entry().tags().stream().map(Thing::of).toList();
        String payload =
                PRETTY.writeValueAsString(PRETTY.readTree(detail.entry().payload()));
        model.addAttribute(
                "view",
                new Sheet(
                        detail,
                        payload,
                        things,
                        new TreeMap<>(detail.entry().metadata()),
                        detail.body().getBytes(StandardCharsets.UTF_8).length,
                        detail.entry().position() <= publisher.publishing().size(),
                        Proof.of(publisher.log(), policy, detail.entry().position(), detail.body())));
        return "event";
    }

    /** What was recorded after the moment shown was not known then. */
    private static boolean known(Entry entry, Frame frame) {
        return entry.position() <= frame.position();
    }

    private Map<String, String> types(Locale locale) {
        Map<String, String> types = new TreeMap<>();
        for (String name : Vocabulary.EVENTS.names()) {
            types.put(name, messages.getMessage("event." + name, null, name, locale));
        }
        return types;
    }
}
