package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingjing.console.database.Unavailable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What an office has settled in {@code mingjing.yaml} or {@code mingjing.properties}, in the environment, or in files of secrets; read
 * before anything is started, because it says where the database is.
 */
final class Settings {
    /** What follows is this program's own; all other names are Spring Boot's. */
    private static final String OWN = "mingjing.";

    private static final String ISSUER = OWN + "oidc.issuer";
    private static final String CLIENT_ID = OWN + "oidc.client-id";
    private static final String CLIENT_SECRET = OWN + "oidc.client-secret";

    private static final Set<String> KNOWN = Set.of(
            "mingjing.database.url",
            "mingjing.database.user",
            "mingjing.database.password",
            "mingjing.database.password-file",
            ISSUER,
            CLIENT_ID,
            CLIENT_SECRET,
            "mingjing.oidc.client-secret-file",
            "mingjing.oidc.account",
            "mingjing.oidc.scopes",
            "mingjing.oidc.label",
            "mingjing.origin",
            "mingjing.notices.quiet-from",
            "mingjing.notices.quiet-until",
            "mingjing.notices.escalate-after",
            "mingjing.notices.from",
            "mingjing.notices.url",
            "mingjing.webhooks.http-hosts",
            "mingjing.webhooks.private-networks",
            "mingjing.limits.requests-per-minute",
            "mingjing.limits.wrong-passwords-per-minute",
            "mingjing.pages.shared-for",
            "mingjing.role",
            "mingjing.drain");

    private static final String LOCATION = "spring.config.additional-location";

    private final Path home;
    private final String location;
    private final StandardEnvironment environment = new StandardEnvironment();

    private Settings(Path home, String location) {
        this.home = home;
        this.location = location;
    }

    /**
     * Reads the settings of a home folder, or those of a file that takes their place.
     *
     * @throws Unavailable when a file cannot be understood, or names what there is not
     */
    static Settings of(Path home, Optional<Path> file) {
        file.ifPresent(Settings::demand);
        List<Path> files = file.map(List::of)
                .orElseGet(() -> List.of(home.resolve("mingjing.properties"), home.resolve("mingjing.yaml")));
        String location = String.join(
                ";",
                files.stream()
                        .map(each -> "optional:file:" + each.toAbsolutePath())
                        .toList());
        Settings settings = new Settings(home, location);
        settings.read(files);
        return settings;
    }

    private static void demand(Path file) {
        if (!Files.isReadable(file)) {
            throw new Unavailable("配置文件 " + file + " 不存在或读不了。请核对 --config。");
        }
        if (!file.toString().matches(".*\\.(yaml|yml|properties)")) {
            throw new Unavailable("配置文件要以 .yaml 或 .properties 结尾，不能是 " + file + "。");
        }
    }

    private void read(List<Path> files) {
        environment.getPropertySources().addFirst(new MapPropertySource("location", Map.of(LOCATION, location)));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
        } catch (RuntimeException e) {
            throw new Unavailable("配置文件 " + named(files) + " 读不懂。请按提示改正。", e);
        }
        environment.getPropertySources().stream()
                .filter(source -> source.getName().startsWith("Config resource 'file ["))
                .flatMap(source -> source instanceof EnumerablePropertySource<?> names
                        ? Stream.of(names.getPropertyNames())
                        : Stream.empty())
                .filter(name -> name.startsWith(OWN) && !KNOWN.contains(withoutIndex(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new Unavailable(
                            "配置文件 " + named(files) + " 里的 " + name + " 不是本程序的配置项。可用的见 docs/configuration.zh-CN.md。");
                });
    }

    /** Lists have names with indexes. */
    private static String withoutIndex(String name) {
        int bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    private static String named(List<Path> files) {
        return String.join(
                "、", files.stream().filter(Files::exists).map(Path::toString).toList());
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** A secret, or what stands in the file that is named in its place, without the line's end. */
    Optional<String> secret(String name) {
        return value(name + "-file").map(Path::of).map(Settings::line).or(() -> value(name));
    }

    private static String line(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Unavailable("密码文件 " + file + " 读不了。请确认它存在，运行程序的用户可读。", e);
        }
    }

    /** For the web application, which reads the same again, and watches the disk on which the data are. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--" + LOCATION + "=" + location, "--management.health.diskspace.path=" + home.toAbsolutePath()));
        Optional.ofNullable(environment.getProperty(ISSUER))
                .ifPresent(issuer -> arguments.add("--" + CLIENT_SECRET + "=" + clientSecret(issuer)));
        return arguments;
    }

    /** What is left out of the sign-in elsewhere would show only when somebody tries to come in. */
    private String clientSecret(String issuer) {
        if (!issuer.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?")) {
            throw new Unavailable(ISSUER + " 要以 https:// 开头，不能是 " + issuer + "（http:// 只能用于本机试验）。");
        }
        if (value(CLIENT_ID).isEmpty()) {
            throw new Unavailable("写了 " + ISSUER + "，还要写 " + CLIENT_ID + "：统一认证给本程序登记的编号。");
        }
        return secret(CLIENT_SECRET)
                .orElseThrow(
                        () -> new Unavailable("写了 " + ISSUER + "，还要写 " + CLIENT_SECRET + "-file：统一认证给本程序的密钥所在的文件。"));
    }
}
