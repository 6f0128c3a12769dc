package mingjing.console.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import mingjing.console.database.Database;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Core;
import mingjing.console.security.Account;
import mingjing.console.security.Accounts;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import mingjing.store.StoreMeters;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an account, or gives it a new password; the password is shown once. */
@Command(name = "account", description = "开账号，或重设密码", mixinStandardHelpOptions = true)
public final class AccountCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "登录名")
    String name = "";

    @Option(names = "--role", required = true, description = "可选：${COMPLETION-CANDIDATES}")
    Role role = Role.AUDITOR;

    @Option(names = "--person", required = true, paramLabel = "ID", description = "人员目录里的编号")
    String person = "";

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "所在单位的编码")
    String unit = "";

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        try (Database database = home.open();
                Core core = Core.start(database.dataSource(), Clock.systemUTC(), StoreMeters.none())) {
            PersonId id = new PersonId(person);
            if ((role.seesBusinessData() || role.mayJudge())
                    && core.people().byId(id).isEmpty()) {
                throw new BadFile("人员目录里没有 " + person + "。请先用 ./mingjing import org.yaml 导入组织与人员。");
            }
            String password = newPassword();
            new Accounts(database.dataSource(), new BCryptPasswordEncoder(), core.clock())
                    .open(new Account(name, role, id, unit), password);
            System.out.println("账号 " + name + "（" + role + "）密码 " + password + "（只显示这一次）");
            return 0;
        }
    }

    /** 64 random bits in hex. */
    static String newPassword() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
