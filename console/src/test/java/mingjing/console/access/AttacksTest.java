package mingjing.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller;
import mingjing.console.security.Account;
import mingjing.console.security.AccountDesk;
import mingjing.console.security.Permission;
import mingjing.console.security.Role;
import mingjing.console.security.Tokens;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is tried against every program on a network, tried against this one. */
class AttacksTest {
    private static final String SUMMARY = "/api/v1/rectification/summary";

    private static String unique() {
        return "A-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String registered(String unit, String what) {
        String number = unique();
        Caller.Answer answer = Caller.as("clerk").order("RegisterProblem", """
                {"problemId": "%s", "what": "%s", "source": "群众来信", "handling": "FIX_BY_DEADLINE",
                 "responsibleUnit": "%s", "leadUnit": "JD", "deadline": "%s", "occurredOn": "2026-11-02"}""".formatted(
                        number, what, unit, LocalDate.now(ZoneOffset.UTC).plusYears(1)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return number;
    }

    private static Account account(String name, Role role) {
        Account account = new Account(name, role, new PersonId("A-02"), "JD");
        RunningConsole.node().accounts().open(account, RunningConsole.PASSWORD);
        return account;
    }

    private static String token(Account account, Permission... permissions) {
        return RunningConsole.node()
                .part(Tokens.class)
                .issue(
                        account,
                        "test",
                        Set.of(permissions),
                        LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    /** The part of a token that is listed. */
    private static String number(String token) {
        return token.substring(token.indexOf('_') + 1, token.lastIndexOf('_'));
    }

    @Test
    void another_units_rows_are_not_had_by_asking_for_its_number_or_its_name() {
        String foreign = registered("SQ-02", "越权导出");
        Session secretary = Session.as("secretary");
        assertThat(secretary
                        .get("/exports/problems.csv?unit=SQ-02&id=" + foreign)
                        .body())
                .contains("编号")
                .doesNotContain(foreign);
        assertThat(secretary.get("/rectification/" + foreign).statusCode()).isEqualTo(404);
        assertThat(Caller.as("secretary").get("/api/v1/problems/" + foreign).status())
                .isEqualTo(404);
        assertThat(Session.as("auditor").get("/exports/problems.csv").body()).contains(foreign);
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        Session clerk = Session.as("clerk");
        String number = unique();
        var forged = clerk.forged("/concerns", Map.of("number", number, "unit", "SQ-01"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(clerk.get("/concerns/" + number).statusCode()).isEqualTo(404);
    }

    /** A kilobyte that unpacks to a gigabyte. */
    @Test
    void a_workbook_that_swells_is_put_down() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 400; megabyte++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        Caller.Answer answer = Caller.as("leader").file("/api/v1/what-if?period=2022", bomb.toByteArray());
        assertThat(answer.status()).as(answer.body()).isIn(400, 413, 422);
        assertThat(Caller.as("leader").get(SUMMARY).status()).isEqualTo(200);
    }

    @Test
    void what_looks_like_a_formula_leaves_as_text() {
        String number = registered("SQ-01", "=HYPERLINK(1)+cmd");
        assertThat(Session.as("auditor").get("/exports/problems.csv").body())
                .contains(number)
                .contains("'=HYPERLINK(1)+cmd");
    }

    @Test
    void a_body_without_end_is_cut_off() {
        String large = "{\"what\": \"" + "长".repeat(2 << 20) + "\"}";
        assertThat(Caller.as("clerk").order("RegisterProblem", large).status()).isEqualTo(413);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void nobody_writes_lines_into_the_log(CapturedOutput output) {
        Session stranger = Session.stranger();
        stranger.get("/login");
        stranger.post("/login", Map.of("username", "x\r\nFORGED line", "password", "y\nFORGED"));
        Caller.as("clerk").order("%0d%0aFORGED", "{}");
        Session.as("clerk").get("/rectification/%0d%0aFORGED");
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("FORGED"));
    }

    @Test
    void what_is_written_into_a_record_is_shown_and_never_run() {
        String number = registered("SQ-01", "${7*7}__${T(java.lang.Runtime)}__<script>alert(1)</script>[[${9*9}]]");
        String page = Session.as("clerk").get("/rectification/" + number).body();
        assertThat(page)
                .contains("${7*7}__${T(java.lang.Runtime)}__&lt;script&gt;alert(1)&lt;/script&gt;[[${9*9}]]")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void a_session_known_before_signing_in_is_worth_nothing_after() {
        Session victim = Session.stranger();
        victim.get("/rectification");
        String before = victim.cookie("JSESSIONID");
        victim.post("/login", Map.of("username", "clerk", "password", RunningConsole.PASSWORD));
        assertThat(victim.get("/rectification").statusCode()).isEqualTo(200);
        assertThat(victim.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(Session.stranger()
                        .carrying("JSESSIONID", before)
                        .get("/rectification")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_token_opens_its_own_doors_and_for_its_time_only() {
        Account auditor = account("token-auditor", Role.AUDITOR);
        String token = token(auditor, Permission.READ_PROBLEMS);
        Caller program = Caller.with("Bearer " + token);
        assertThat(program.get(SUMMARY).status()).isEqualTo(200);
        assertThat(program.get("/api/v1/events").status()).isEqualTo(403);
        assertThat(program.get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(program.order("RegisterProblem", "{}").status()).isEqualTo(403);
        assertThat(Caller.with("Bearer " + token + "0").get(SUMMARY).status()).isEqualTo(401);
        assertThat(Caller.with("Bearer mj_" + number(token) + "_").get(SUMMARY).status())
                .isEqualTo(401);
        Tokens tokens = RunningConsole.node().part(Tokens.class);
        tokens.revoke(auditor, number(token));
        assertThat(program.get(SUMMARY).status()).isEqualTo(401);
        assertThatThrownBy(() -> token(auditor, Permission.ORDER)).hasMessageContaining("只能是本账号有的权限");
        assertThatThrownBy(() -> tokens.issue(
                        auditor,
                        "x",
                        Set.of(Permission.READ_PROBLEMS),
                        LocalDate.now(ZoneOffset.UTC).minusDays(2)))
                .hasMessageContaining("有效期");
    }

    @Test
    void a_path_leads_nowhere_but_where_it_says() {
        Session clerk = Session.as("clerk");
        for (String path : new String[] {
            "/exports/..%2f..%2fetc%2fpasswd.csv",
            "/import/errors/..%2f..%2fkey",
            "/css/..%2f..%2fapplication.yaml",
            "/webjars/..%2f..%2f..%2fetc/passwd",
            "/ledger/tile/..%2f..%2fkey/000"
        }) {
            assertThat(clerk.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    /** Fields a form does not have change nothing. */
    @Test
    void nobody_gives_himself_rights_by_writing_more_into_a_form() {
        Account self = account("climber", Role.AUDITOR);
        Session climber = Session.as("climber");
        climber.post(
                "/account/password",
                Map.of(
                        "oldPassword", RunningConsole.PASSWORD,
                        "newPassword", "Climb-the-hill-1",
                        "newPasswordAgain", "Climb-the-hill-1",
                        "role", "OPERATOR",
                        "scope", "ALL",
                        "account.role", "OPERATOR"));
        AccountDesk desk = RunningConsole.node().part(AccountDesk.class);
        assertThat(desk.named("climber").orElseThrow().account()).isEqualTo(self);
        assertThat(climber.get("/audit").headers().firstValue("Location").orElse(""))
                .contains("/login");
        assertThat(Session.as("climber", "Climb-the-hill-1").get("/audit").statusCode())
                .isEqualTo(200);
        Account operator = new Account("operator", Role.OPERATOR, new PersonId("O-01"), "JD");
        assertThatThrownBy(
                        () -> desk.change(new Account("operator", Role.LEADER, new PersonId("O-01"), "JD"), operator))
                .hasMessageContaining("不能给自己");
    }

    @Test
    void a_password_from_somebody_else_opens_nothing_but_its_own_change() {
        Account by = new Account("operator", Role.OPERATOR, new PersonId("O-01"), "JD");
        String given = RunningConsole.node()
                .part(AccountDesk.class)
                .open(new Account("newcomer", Role.AUDITOR, new PersonId("A-03"), "JD"), by);
        Session newcomer = Session.as("newcomer", given);
        assertThat(newcomer.get("/audit").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account"));
        assertThat(Caller.as("newcomer", given).get(SUMMARY).status()).isEqualTo(403);
        for (String weak : new String[] {"short1A!", "alllowercase", "Newcomer-2026", "Password-2026"}) {
            assertThat(change(newcomer, given, weak)).as(weak).isEqualTo(422);
        }
        assertThat(change(newcomer, given, "河东街道-2026-Jian")).isEqualTo(302);
        assertThat(Caller.as("newcomer", "河东街道-2026-Jian").get(SUMMARY).status())
                .isEqualTo(200);
        String events = Caller.as("auditor")
                .get("/api/v1/events?type=access.RightsGiven&limit=1000")
                .body();
        assertThat(events).contains("\"A-03\"").doesNotContain(given);
    }

    @Test
    void without_an_identity_provider_there_is_no_way_in_by_one() {
        Session stranger = Session.stranger();
        assertThat(stranger.get("/login").body()).doesNotContain("/oauth2/");
        for (String path : new String[] {"/oauth2/authorization/oidc", "/login/oauth2/code/oidc?code=x&state=y"}) {
            assertThat(stranger.get(path).headers().firstValue("Location").orElse(""))
                    .as(path)
                    .endsWith("/login");
        }
    }

    private static int change(Session session, String old, String fresh) {
        return session.post(
                        "/account/password",
                        Map.of("oldPassword", old, "newPassword", fresh, "newPasswordAgain", fresh))
                .statusCode();
    }
}
