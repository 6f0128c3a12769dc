package mingjing.console.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
import mingjing.query.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: who reads it, which moment it shows, and links that keep that moment.
 *
 * @param path the page's own path
 * @param query the page's own query, without language
 */
public record Frame(
        Optional<Account> account, String person, Asked asked, String path, Map<String, List<String>> query) {
    static final String UNTIL = "until";
    static final String AS_OF = "asOf";
    static final String PAGE = "page";

    /** What a page puts into its model where it speaks of an earlier day than it was asked about. */
    static final String DAY = "day";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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
        return MINUTE.format(instant.atZone(Moments.SHANGHAI));
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

    /** Another page at the same moment; further arguments are names and values of its query. */
    public String link(String to, Object... pairs) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        put(next, UNTIL, until());
        put(next, AS_OF, asOf());
        return url(to, with(next, pairs));
    }

    /** This page with some of its query changed; an empty value drops the name. Changing a filter starts at the first page. */
    public String here(Object... pairs) {
        Map<String, List<String>> next = new LinkedHashMap<>(query);
        next.remove(PAGE);
        return url(path, with(next, pairs));
    }

    /** This page, now and today. */
    public String hereNow() {
        return here(UNTIL, "", AS_OF, "");
    }

    /** The page's query apart from the moment: what the time machine's form must carry along. */
    public List<Map.Entry<String, String>> rest() {
        List<Map.Entry<String, String>> rest = new ArrayList<>();
        query.forEach((name, values) -> {
            if (!name.equals(UNTIL) && !name.equals(AS_OF) && !name.equals(PAGE)) {
                values.forEach(value -> rest.add(Map.entry(name, value)));
            }
        });
        return rest;
    }

    /** The filter as it stands in the address, without the moment. */
    String filter() {
        Map<String, List<String>> filter = new LinkedHashMap<>(query);
        List.of(UNTIL, AS_OF, PAGE).forEach(filter::remove);
        String url = url("", filter);
        return url.isEmpty() ? "" : url.substring(1);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> query, Object... pairs) {
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            put(query, String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return query;
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            query.remove(name);
        } else {
            query.put(name, List.of(text));
        }
    }

    private static String url(String path, Map<String, List<String>> query) {
        StringBuilder url = new StringBuilder(path);
        query.forEach((name, values) -> values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value))));
        return url.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
