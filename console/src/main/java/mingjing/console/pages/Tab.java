package mingjing.console.pages;

import java.util.List;
import java.util.function.Predicate;
import mingjing.console.security.Permission;

/**
 * A page in the bar at the top.
 *
 * @param page the name by which a page says that it is this one
 * @param word the key of what stands on it
 * @param moment whether it can show another moment
 */
public record Tab(String page, String path, String icon, String word, boolean moment) {
    private record Offered(Tab tab, Predicate<Frame> to) {}

    private static final List<Offered> ALL = List.of(
            business("overview", "/", "home"),
            business("rectification", "/rectification", "list"),
            business("scoreboard", "/scoreboard", "trophy"),
            business("concerns", "/concerns", "user"),
            business("studies", "/studies", "book"),
            business("visits", "/visits", "walk"),
            business("activities", "/activities", "edit"),
            business("figures", "/figures", "chain"),
            business("reports", "/reports", "book"),
            business("supervision", "/supervision", "check"),
            business("audit", "/audit", "audit"),
            new Offered(
                    new Tab("capture", "/capture", "plus", "nav.capture", false),
                    frame -> frame.seesBusinessData() && frame.mayCapture()),
            new Offered(
                    new Tab("judging", "/judging", "trophy", "judging.title", false),
                    frame -> frame.may(Permission.MARK) && !frame.seesBusinessData()),
            new Offered(
                    new Tab("operations", "/operations", "gear", "nav.operations", true),
                    frame -> frame.may(Permission.READ_OPERATIONS)),
            new Offered(
                    new Tab("accounts", "/accounts", "user", "accounts.title", false),
                    frame -> frame.may(Permission.MANAGE_ACCOUNTS)));

    private static Offered business(String page, String path, String icon) {
        return new Offered(new Tab(page, path, icon, "nav." + page, true), Frame::seesBusinessData);
    }

    /** Those that a reader may open. */
    static List<Tab> of(Frame frame) {
        return ALL.stream()
                .filter(offered -> offered.to().test(frame))
                .map(Offered::tab)
                .toList();
    }
}
