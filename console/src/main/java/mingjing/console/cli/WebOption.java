package mingjing.console.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.console.database.Unavailable;
import picocli.CommandLine.Option;

/** Where the pages are: what stands on the command line comes before what is configured. */
final class WebOption {
    private static final String PORT = "server.port";
    private static final String DEFAULT_PORT = "8080";

    @Option(names = "--port", paramLabel = "PORT", description = "网页端口（默认 8080，或配置里的 server.port）")
    Optional<Integer> port = Optional.empty();

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "从哪个地址接受访问（默认 127.0.0.1，只有本机；0.0.0.0 为所有网卡，要先配好 TLS 或放在反向代理之后）")
    Optional<String> bind = Optional.empty();

    /** For the web application; a port that is taken is refused before anything else is started. */
    List<String> arguments(Settings settings) {
        String wanted = port.map(String::valueOf).or(() -> settings.value(PORT)).orElse(DEFAULT_PORT);
        try {
            Ports.demandFree(Integer.parseInt(wanted));
        } catch (NumberFormatException e) {
            throw new Unavailable("端口要写成数字，不能是 " + wanted + "。请改正配置里的 server.port。", e);
        }
        List<String> arguments = new ArrayList<>(settings.arguments());
        arguments.add("--" + PORT + "=" + wanted);
        bind.ifPresent(address -> arguments.add("--server.address=" + address));
        return arguments;
    }
}
