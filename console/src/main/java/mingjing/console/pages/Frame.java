package mingjing.console.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.command.concern.CollectConcern;
import mingjing.command.rectification.RegisterProblem;
import mingjing.console.security.Account;
import mingjing.console.security.Permission;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;

/**
 * What surrounds every page: who reads it, which moment it shows, and links that keep that moment.
 *
 * @param path the page's own path
 * @param query the page's own query, without language
 */
public record Frame(
        Optional<Account> account, String person, Asked asked, String path, Map<String, List<String>> query) {
    static final String PAGE = "page";

    /** What a page puts into its model where it speaks of an earlier day than it was asked about. */
    static final String DAY = "day";

    /** The same page at another moment. */
    Frame at(Asked other) {
        return new Frame(account, person, other, path, query);
    }

    /** True while the page does not show the newest known, today. */
    public boolean past() {
        return !asked.now();
    }

    public long position() {
        return asked.position();
    }

    public String until() {
        return asked.until().orElse("");
    }

    public String asOf() {
        return asked.asOf().orElse("");
    }

    /** Which of the three sentences the banner says. */
    public String moment() {
        if (asked.until().isPresent()) {
            return asked.asOf().isPresent() ? "both" : "until";
        }
        return asked.asOf().isPresent() ? "asOf" : "now";
    }

    /** An instant as the office's clock shows it. */
    public String clock(Instant instant) {
        return shown().clock(instant);
    }

    public boolean mayOrder(Class<?> order) {
        return account.filter(known -> known.mayOrder(order)).isPresent();
    }

    /** Problems are put on the list now, whatever moment is shown. */
    public boolean mayRegister() {
        return mayOrder(RegisterProblem.class);
    }

    /** Whether the reader has a permission, by its name. */
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    boolean may(Permission permission) {
        return account.filter(known -> known.may(permission)).isPresent();
    }

    /** Concerns and records are taken down on a phone, too. */
    public boolean mayCapture() {
        return mayOrder(CollectConcern.class);
    }

    /** Sees the office's work, and not only how the platform does. */
    public boolean seesBusinessData() {
        return may(Permission.READ_OVERVIEW);
    }

    /** Sees what belongs to a unit. */
    public boolean sees(String unit) {
        return asked.reach().sees(new UnitId(unit));
    }

    /** Sees what belongs to any unit. */
    public boolean seesEverything() {
        return account.filter(Account::seesEverything).isPresent();
    }

    /** The reader's first page. */
    public String home() {
        return account.map(known -> known.role().home()).orElse("/");
    }

    /** The moment shown, without the reader. */
    public Shown shown() {
        return new Shown(until(), asOf());
    }

    /** The pages the reader may open. */
    public List<Tab> tabs() {
        return Tab.of(this);
    }

    /** Another page at the same moment; further arguments are names and values of its query. */
    public String link(String to, Object... pairs) {
        return shown().link(to, pairs);
    }

    /** This page with some of its query changed; an empty value drops the name. Changing a filter starts at the first page. */
    public String here(Object... pairs) {
        Map<String, List<String>> next = new LinkedHashMap<>(query);
        next.remove(PAGE);
        return Shown.url(path, Shown.with(next, pairs));
    }

    /** This page, now and today. */
    public String hereNow() {
        return here(Shown.UNTIL, "", Shown.AS_OF, "");
    }

    /** The page's query apart from the moment: what the time machine's form must carry along. */
    public List<Map.Entry<String, String>> rest() {
        List<Map.Entry<String, String>> rest = new ArrayList<>();
        query.forEach((name, values) -> {
            if (!name.equals(Shown.UNTIL) && !name.equals(Shown.AS_OF) && !name.equals(PAGE)) {
                values.forEach(value -> rest.add(Map.entry(name, value)));
            }
        });
        return rest;
    }

    /** The filter as it stands in the address, without the moment. */
    String filter() {
        Map<String, List<String>> filter = new LinkedHashMap<>(query);
        List.of(Shown.UNTIL, Shown.AS_OF, PAGE).forEach(filter::remove);
        String url = Shown.url("", filter);
        return url.isEmpty() ? "" : url.substring(1);
    }
}
