package mingjing.console.cli;

import java.util.List;
import java.util.stream.Collectors;
import mingjing.console.security.Account;
import mingjing.console.security.Accounts;
import mingjing.console.security.Role;
import mingjing.console.security.SecurityConfiguration;
import mingjing.events.organisation.PersonId;

/** One account of each role, all with one password: from MINGJING_DEMO_PASSWORD, or new at every start. */
final class DemoAccounts {
    private static final List<Account> ALL = List.of(
            account(Role.LEADER, "L-01", "JD"),
            account(Role.SECRETARY, "S-01", "SQ-01"),
            account(Role.CLERK, "J-01", "JD"),
            account(Role.VERIFIER, "H-01", "JD"),
            account(Role.APPROVER, "P-01", "JD"),
            account(Role.JUDGE, "H-04", "JD"),
            account(Role.AUDITOR, "A-01", "JD"),
            account(Role.OPERATOR, "O-01", "JD"));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    private static Account account(Role role, String person, String unit) {
        return new Account(role.name().toLowerCase(java.util.Locale.ROOT), role, new PersonId(person), unit);
    }

    String names() {
        return ALL.stream().map(Account::name).collect(Collectors.joining("/"));
    }

    /** Opens the accounts and returns their password. */
    String open() {
        String given = System.getenv("MINGJING_DEMO_PASSWORD");
        String password = given == null || given.isBlank() ? SecurityConfiguration.newPassword() : given;
        ALL.forEach(account -> accounts.open(account, password));
        return password;
    }
}
