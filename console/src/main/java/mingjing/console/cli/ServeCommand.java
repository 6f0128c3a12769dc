package mingjing.console.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingjing.console.platform.Node;
import mingjing.console.platform.NodeRole;
import mingjing.console.security.Account;
import mingjing.console.security.AccountDesk;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the console on the office's own data. */
@Command(name = "serve", description = "用本单位的数据运行", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    @Mixin
    WebOption web = new WebOption();

    @Option(names = "--role", description = "all、command 或 query（默认 all）")
    Optional<NodeRole> given = Optional.empty();

    @Option(names = "--origin", paramLabel = "NAME", description = "账本名称，形如 audit.xx.gov.cn/jiedao1；第一次启动时定，以后不变")
    @Nullable
    String origin;

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        NodeRole role = given.or(() -> home.settings().value("mingjing.role").map(NodeRole::named))
                .orElse(NodeRole.ALL);
        List<String> settings = web.arguments(home.settings());
        Node node = Node.start(home.open(), home.ledger(Optional.ofNullable(origin)), role, settings);
        node.closeWithTheProgram();
        String first = firstAccount(node);
        if (role.showsViews()) {
            node.awaitViews();
        }
        if (role.takesOrders()) {
            node.startSchedules();
        }
        System.out.println("ready " + node.url() + first);
        return DemoCommand.KEEP_RUNNING;
    }

    /** An empty installation gets one account; its password is shown this once, and in the journal of a service for ever. */
    private static String firstAccount(Node node) {
        if (!node.accounts().isEmpty()) {
            return "";
        }
        Account operator = new Account("operator", Role.OPERATOR, new PersonId("O-01"), "JD");
        String password = node.part(AccountDesk.class).open(operator, AccountCommand.OWNER_OF_THE_MACHINE);
        return " 首个账号 operator 密码 " + password + "（只显示这一次，第一次登录要先改）";
    }
}
