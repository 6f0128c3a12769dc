package mingjing.console.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mingjing.console.notices.Digests;
import mingjing.console.notices.NoticeWords;
import mingjing.console.notices.Notices;
import mingjing.console.notices.Readers;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 提醒: what the reader should know, and where the daily digest goes. */
@Controller
@Needs(Permission.READ_NOTICES)
class NoticesController {
    private final Notices notices;
    private final Readers readers;
    private final NoticeWords words;
    private final Digests digests;
    private final Clock clock;

    NoticesController(Notices notices, Readers readers, NoticeWords words, Digests digests, Clock clock) {
        this.notices = notices;
        this.readers = readers;
        this.words = words;
        this.digests = digests;
        this.clock = clock;
    }

    /** A notice with its sentence in the reader's language. */
    public record Row(Notices.Line line, String sentence) {}

    /** What the page shows; {@code mail} tells whether this installation sends any. */
    public record View(List<Row> rows, String address, boolean mail) {}

    @GetMapping("/notices")
    String show(@ModelAttribute(name = "frame", binding = false) Frame frame, Locale locale, Model model) {
        model.addAttribute("view", view(frame.account().orElseThrow(), locale));
        return "notices";
    }

    private View view(Account account, Locale locale) {
        List<Notices.Line> lines = notices.of(account.name());
        List<String> sentences =
                words.sentences(lines.stream().map(Notices.Line::notice).toList(), locale);
        List<Row> rows = IntStream.range(0, lines.size())
                .mapToObj(i -> new Row(lines.get(i), sentences.get(i)))
                .toList();
        return new View(rows, readers.address(account.name()).orElse(""), digests.configured());
    }

    /** Marks one as read, or all where none is named. */
    @PostMapping("/notices/read")
    String read(Posted posted) {
        String id = posted.input().text("id");
        String account = posted.account().name();
        if (id.isEmpty()) {
            notices.readAll(account, clock.instant());
        } else {
            notices.read(account, id, clock.instant());
        }
        return "redirect:/notices";
    }

    @PostMapping("/notices/mail")
    ModelAndView mail(Posted posted) {
        try {
            readers.send(posted.account().name(), posted.input().text("address"));
        } catch (IllegalArgumentException e) {
            ModelAndView page = new ModelAndView("notices", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", view(posted.account(), posted.locale()));
            page.addObject("refusal", String.valueOf(e.getMessage()));
            return page;
        }
        return new ModelAndView("redirect:/notices?saved");
    }
}
