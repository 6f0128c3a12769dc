package mingjing.console.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mingjing.console.imports.BadFile;
import mingjing.console.platform.Node;
import mingjing.console.platform.NodeRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the console with the shipped story of a year, loaded through the ordinary import where the ledger is empty. */
@Command(name = "demo", description = "用自带的 2022 年台账演示", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    /** Not an exit code: the web server's threads keep the program alive. */
    public static final int KEEP_RUNNING = -1;

    @Mixin
    WebOption web = new WebOption();

    @Option(names = "--no-browser", description = "不打开浏览器")
    boolean noBrowser;

    @Option(names = "--seeds", paramLabel = "DIR", description = "演示台账所在的文件夹")
    @Nullable
    Path seeds;

    @Mixin
    HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        Path folder = seeds == null ? Path.of(System.getProperty("mingjing.root", "."), "seeds/hedong-2022") : seeds;
        if (Files.notExists(folder.resolve("org.yaml"))) {
            throw new BadFile("找不到演示台账 " + folder + "。请在项目目录里运行，或用 --seeds 指明。");
        }
        List<String> settings = web.arguments(home.settings());
        Node node = Node.start(home.open(), home.ledger(), NodeRole.ALL, settings);
        node.closeWithTheProgram();
        refuseRealData(node);
        DemoAccounts accounts = new DemoAccounts(node.accounts());
        Story.load(folder, node.core(), new ProgressLine("导入", System.out));
        node.awaitViews();
        node.startSchedules();
        String url = node.url();
        System.out.println("ready " + url + " 账号 " + accounts.names() + " 密码 " + accounts.open());
        if (!noBrowser) {
            Browser.open(url);
        }
        return KEEP_RUNNING;
    }

    /** The invented year must never enter a ledger that somebody works with: nothing can be taken out again. */
    private static void refuseRealData(Node node) {
        node.core()
                .store()
                .at(1)
                .filter(first -> !first.actor().equals(Story.ACTOR))
                .ifPresent(first -> {
                    throw new IllegalStateException("这里是正式数据，不能装入演示台账。请用 --home 另指一个文件夹，或用 ./mingjing serve 运行。");
                });
    }
}
