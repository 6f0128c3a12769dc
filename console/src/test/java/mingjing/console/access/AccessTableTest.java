package mingjing.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingjing.console.access.Endpoints.Endpoint;
import mingjing.console.api.Caller;
import mingjing.console.security.Permission;
import mingjing.console.security.Role;
import mingjing.console.security.Scope;
import org.junit.jupiter.api.Test;

/** The table in docs says who gets through which door; the node says the same, and each door is tried by each role. */
class AccessTableTest {
    private static final Path DOC = Path.of("..", "docs", "access.zh-CN.md");
    private static final String BEGIN = "<!-- 由 AccessTableTest 生成，-Dsurefire.args=-Daccess.write=true 重写 -->\n";

    @Test
    void the_table_is_what_the_program_says() throws IOException {
        String doc = Files.readString(DOC);
        String before = doc.substring(0, doc.indexOf(BEGIN) + BEGIN.length());
        if (Boolean.getBoolean("access.write")) {
            Files.writeString(DOC, before + table());
        }
        assertThat(Files.readString(DOC)).isEqualTo(before + table());
    }

    @Test
    void every_door_names_what_it_needs() {
        assertThat(Endpoints.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(door -> assertThat(door.forAnybody() || door.needs().isPresent())
                        .as(door.method() + " " + door.pattern())
                        .isTrue());
    }

    /** What the table says is what happens; allowed means that it was not the gate that answered. */
    @Test
    void every_role_gets_through_the_doors_of_the_table_and_through_no_other() {
        Map<Role, Session> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            people.put(role, Session.as(role.name().toLowerCase(Locale.ROOT)));
        }
        List<String> wrong = new ArrayList<>();
        for (Endpoint door : Endpoints.all()) {
            if (door.forAnybody()) {
                continue;
            }
            for (Role role : Role.values()) {
                boolean let = door.isForPrograms()
                        ? program(role, door)
                        : person(Objects.requireNonNull(people.get(role)), door);
                if (let != door.admits(role)) {
                    wrong.add(
                            role + (let ? " gets through " : " is refused at ") + door.method() + " " + door.pattern());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_an_account_every_door_is_shut() {
        Session stranger = Session.stranger();
        stranger.get("/login");
        assertThat(Endpoints.all()).filteredOn(door -> !door.forAnybody()).allSatisfy(door -> {
            String path = path(door);
            var answer = stranger.send(door.method(), path);
            assertThat(answer.statusCode())
                    .as(door.method() + " " + door.pattern())
                    .isIn(302, 401);
            if (answer.statusCode() == 302) {
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
            }
        });
    }

    private static boolean program(Role role, Endpoint door) {
        Caller caller = Caller.as(role.name().toLowerCase(Locale.ROOT));
        Caller.Answer answer = caller.send(door.method(), path(door));
        return !(answer.status() == 403 && answer.body().contains("ACCESS_DENIED")) && answer.status() != 401;
    }

    private static boolean person(Session session, Endpoint door) {
        var answer = session.send(door.method(), path(door));
        return answer.statusCode() != 403
                && !answer.headers().firstValue("Location").orElse("").contains("/login");
    }

    /** Names that nothing has, so that whoever gets through is told so; but a community is one that everybody may see into. */
    private static String path(Endpoint door) {
        return door.pattern()
                .replace("{format:xlsx|csv}", "csv")
                .replace("{community}", "SQ-01")
                .replace("{format:docx|html}", "html")
                .replace("{*rest}", "000")
                .replaceAll("\\{[^}]+}", "nothing-of-that-name");
    }

    private static String table() {
        StringBuilder table = new StringBuilder("\n| 权限 |");
        roles(table);
        for (Permission permission : Permission.values()) {
            table.append("| `").append(permission).append("` |");
            for (Role role : Role.values()) {
                table.append(role.permissions().contains(permission) ? " ● |" : "  |");
            }
            table.append('\n');
        }
        table.append("\n| 入口 | 所需权限 |");
        roles(table, "---|");
        for (Endpoint door : Endpoints.all()) {
            table.append("| ")
                    .append(door.method())
                    .append(" `")
                    .append(door.pattern().replace("|", "\\|"))
                    .append("` | ");
            table.append(door.needs()
                            .map(needs -> "`" + needs.value() + "`" + (needs.wholeOffice() ? " 全部" : ""))
                            .orElse("任何人"))
                    .append(" |");
            for (Role role : Role.values()) {
                table.append(door.needs().map(_ -> mark(role, door)).orElse(" ● |"));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String mark(Role role, Endpoint door) {
        if (!door.admits(role)) {
            return "  |";
        }
        return role.usualScope() == Scope.ALL ? " ● |" : " ◐ |";
    }

    private static void roles(StringBuilder table, String... more) {
        table.append(Arrays.stream(Role.values()).map(role -> " " + role + " |").collect(Collectors.joining()))
                .append("\n|---|")
                .append(String.join("", more))
                .append(":-:|".repeat(Role.values().length))
                .append('\n');
    }
}
