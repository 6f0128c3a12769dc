package mingjing.console.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingjing.console.database.Database;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import mingjing.console.platform.RecordedAccess;
import mingjing.console.security.Account;
import mingjing.console.security.AccountDesk;
import mingjing.console.security.Accounts;
import mingjing.console.security.Role;
import mingjing.console.security.Scope;
import mingjing.console.security.SecurityConfiguration;
import mingjing.events.organisation.PersonId;
import mingjing.store.StoreMeters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an account, or gives it a new password; the password is shown once. */
@Command(name = "account", description = "开账号，或重设密码", mixinStandardHelpOptions = true)
public final class AccountCommand implements Callable<Integer> {
    /** Whoever may run this on the machine owns the database as well. */
    static final Account OWNER_OF_THE_MACHINE = new Account("local", Role.OPERATOR, PersonId.SYSTEM, "-");

    @Parameters(index = "0", paramLabel = "NAME", description = "登录名")
    String name = "";

    @Option(names = "--role", required = true, description = "可选：${COMPLETION-CANDIDATES}")
    Role role = Role.AUDITOR;

    @Option(names = "--person", required = true, paramLabel = "ID", description = "人员目录里的编号")
    String person = "";

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "所在单位的编码")
    String unit = "";

    @Option(names = "--scope", description = "看得到多远：${COMPLETION-CANDIDATES}；不写则书记是本单位及下级，其他是全部")
    Optional<Scope> scope = Optional.empty();

    @Option(names = "--program", description = "给程序用（如 Prometheus）：密码不必先改")
    boolean program;

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            PersonId id = new PersonId(person);
            if (role.isOfTheOffice() && core.people().byId(id).isEmpty()) {
                throw new BadFile("人员目录里没有 " + person + "。请先用 ./mingjing import org.yaml 导入组织与人员。");
            }
            Clock clock = core.clock();
            AccountDesk desk = new AccountDesk(
                    new Accounts(database.dataSource(), SecurityConfiguration.passwords(clock), clock),
                    new RecordedAccess(core.commands(), clock),
                    SecurityConfiguration::newPassword,
                    _ -> {});
            Account account = new Account(name, role, id, unit, scope.orElse(role.usualScope()));
            String password = program
                    ? desk.openForProgram(account, OWNER_OF_THE_MACHINE)
                    : desk.open(account, OWNER_OF_THE_MACHINE);
            System.out.println(
                    "账号 " + name + "（" + role + "）密码 " + password + "（只显示这一次" + (program ? "" : "，第一次登录要先改") + "）");
            return 0;
        }
    }
}
