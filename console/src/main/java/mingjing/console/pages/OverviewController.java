package mingjing.console.pages;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Asked;
import mingjing.query.board.Burndown;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.board.Summary;
import mingjing.store.EventStore;
import mingjing.store.Head;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 首页: how the office stands, on one page. */
@Controller
@Needs(Permission.READ_OVERVIEW)
class OverviewController {
    private static final int SHOWN = 8;

    private final RectificationBoard board;
    private final Scores scores;
    private final Directories directories;
    private final EventStore store;
    private final News news;

    OverviewController(RectificationBoard board, Scores scores, Directories directories, EventStore store, News news) {
        this.news = news;
        this.board = board;
        this.scores = scores;
        this.directories = directories;
        this.store = store;
    }

    /**
     * What the page shows.
     *
     * @param open the communities whose marks the reader may ask the reasons of
     */
    public record Overview(
            Optional<Scores.Table> scores,
            Set<String> open,
            Summary summary,
            List<Item> pressing,
            LedgerCard ledger,
            Optional<Burndown> burndown,
            Optional<News.Since> news,
            Directory names) {
        public int red() {
            return summary.byLight().getOrDefault(TrafficLight.RED, 0);
        }

        public int yellow() {
            return summary.byLight().getOrDefault(TrafficLight.YELLOW, 0);
        }
    }

    /** Where the ledger ends; whether nobody altered it is for the verifier to say, not for this page. */
    public record LedgerCard(long position, String root, Instant recordedAt) {
        static LedgerCard of(Head head) {
            String root = HexFormat.of().formatHex(head.root());
            return new LedgerCard(head.position(), root, head.recordedAt());
        }

        public String shortRoot() {
            return root.substring(0, 6) + "…" + root.substring(root.length() - 6);
        }
    }

    @GetMapping("/")
    String show(@ModelAttribute(name = "frame", binding = false) Frame frame, HttpSession session, Model model) {
        Asked asked = frame.asked();
        Optional<Burndown> burndown = board.burndown(asked);
        Optional<Scores.Table> table = scores.table(asked, scores.period(asked));
        Directory names = directories.at(asked);
        Summary summary = board.summary(asked);
        List<Item> shownItems = summary.open() > 0 ? board.mostPressing(asked, SHOWN) : board.lastClosed(asked, SHOWN);
        LedgerCard ledger = LedgerCard.of(store.headDetails());
        Optional<News.Since> since = news.read(frame, session);
        Set<String> open = table.map(shown -> shown.open(frame)).orElse(Set.of());
        model.addAttribute("view", new Overview(table, open, summary, shownItems, ledger, burndown, since, names));
        table.ifPresent(shown -> model.addAttribute("ranking", Charts.ranking(shown.board(), names)));
        burndown.ifPresent(shown -> model.addAttribute("falling", Charts.falling(shown, asked.day(), summary.open())));
        return "overview";
    }
}
