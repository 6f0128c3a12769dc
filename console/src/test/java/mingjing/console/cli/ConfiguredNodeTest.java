package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node as one file settles it: TLS by PEM files, a log in JSON, numbers of requests. */
class ConfiguredNodeTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_file_in_the_home_folder_settles_tls_and_the_log() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        pemPair();
        Files.writeString(home.resolve("mingjing.yaml"), """
                server:
                  ssl:
                    bundle: web
                spring:
                  ssl:
                    bundle:
                      pem:
                        web:
                          keystore:
                            certificate: %1$s/web.crt
                            private-key: %1$s/web.key
                mingjing:
                  oidc:
                    issuer: https://localhost:1/nobody-answers
                    client-id: mingjing
                    client-secret-file: %2$s/oidc-secret
                    label: 河东街道统一认证
                logging:
                  structured:
                    format:
                      console: ecs
                  level:
                    org.springframework.security: debug
                """.formatted(folder.toUri(), folder));
        Files.writeString(folder.resolve("oidc-secret"), "between-the-two\n");
        try (Program node = Program.start("serve", "--port", "0", "--home", home.toString())) {
            String url = node.url().replace("http:", "https:").replace("127.0.0.1", "localhost");
            assertThat(node.out()).contains("ready https://localhost:");
            try (HttpClient http =
                    HttpClient.newBuilder().sslContext(trusting()).build()) {
                HttpResponse<String> health = get(http, url + "/actuator/health", "");
                assertThat(health.statusCode()).isEqualTo(200);
                assertThat(health.body()).doesNotContain("components");
                assertThat(get(http, url + "/login", "").body()).contains("/oauth2/authorization/oidc", "河东街道统一认证");
                HttpResponse<String> traced =
                        get(http, url + "/api/v1/figures", "00-" + TRACE + "-00f067aa0ba902b7-01");
                assertThat(number(traced)).isEqualTo(TRACE);
                HttpResponse<String> forged = get(http, url + "/api/v1/figures", "00-" + TRACE + "-x");
                assertThat(number(forged)).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
            }
            List<JsonNode> lines = node.err()
                    .lines()
                    .filter(line -> line.startsWith("{"))
                    .map(line -> new JsonMapper().readTree(line))
                    .toList();
            assertThat(lines).anySatisfy(line -> assertThat(line.toString()).contains(TRACE, "@timestamp"));
        }
    }

    @Test
    void what_is_not_a_setting_is_refused_by_name() throws Exception {
        Path file = Files.writeString(
                folder.resolve("office.yaml"), "mingjing:\n  databse:\n    url: jdbc:postgresql://x/y\n");
        Program node = Program.start(
                "serve", "--port", "0", "--home", folder.resolve("home").toString(), "--config", file.toString());
        assertThat(node.exit()).isEqualTo(2);
        assertThat(node.err()).contains("office.yaml", "mingjing.databse.url", "不是本程序的配置项");
        assertThat(node.err().lines()).hasSize(1);
    }

    @Test
    void a_sign_in_elsewhere_that_is_half_written_is_refused_at_once() throws Exception {
        assertThat(refusal("issuer: http://id.example"))
                .contains("mingjing.oidc.issuer", "https://", "http://id.example");
        assertThat(refusal("issuer: https://id.example")).contains("mingjing.oidc.client-id");
        assertThat(refusal("{issuer: https://id.example, client-id: x}")).contains("mingjing.oidc.client-secret-file");
    }

    /** The one line that a node says which does not start. */
    private String refusal(String oidc) throws Exception {
        Path file = Files.writeString(folder.resolve("office.yaml"), "mingjing:\n  oidc:\n    " + oidc + "\n");
        Program node = Program.start(
                "serve", "--port", "0", "--home", folder.resolve("home").toString(), "--config", file.toString());
        assertThat(node.exit()).isEqualTo(2);
        assertThat(node.err().lines()).hasSize(1);
        return node.err();
    }

    private static String number(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElse("");
    }

    private static HttpResponse<String> get(HttpClient http, String url, String traceparent)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!traceparent.isEmpty()) {
            request.header("traceparent", traceparent);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void pemPair() throws IOException {
        int code = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        folder.resolve("web.key").toString(),
                        "-out",
                        folder.resolve("web.crt").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
        assertThat(code).isZero();
    }

    private SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(folder.resolve("web.crt"))) {
            trusted.setCertificateEntry(
                    "web", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
