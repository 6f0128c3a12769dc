package mingjing.console.webhooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Sends one message and looks at nothing of the answer but its number; follows no redirect and waits no longer than a limit. */
final class Post implements AutoCloseable {
    private final Duration longest;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-limit").factory());

    /**
     * What became of a message.
     *
     * @param status of the answer; 0 where there was none
     * @param said in Chinese, without anything the other side wrote
     */
    record Answer(int status, String said) {
        boolean received() {
            return status >= 200 && status < 300;
        }

        /** The receiver wants no more of it, ever. */
        boolean gone() {
            return status == 410;
        }
    }

    Post(Destinations destinations, Duration longest) {
        this.longest = longest;
        Timeout patience = Timeout.of(longest);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(destinations)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("mingjing-webhooks")
                .build();
    }

    Answer send(URI to, Map<String, String> headers, byte[] body) {
        HttpPost post = new HttpPost(to);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        Future<?> limit = watch.schedule(post::abort, longest.toMillis(), TimeUnit.MILLISECONDS);
        // Closed without being read: an answer of any length costs nothing.
        try (ClassicHttpResponse response = client.executeOpen(null, post, null)) {
            return new Answer(response.getCode(), "HTTP " + response.getCode());
        } catch (Destinations.Forbidden e) {
            return new Answer(0, "地址不允许推送");
        } catch (UnknownHostException e) {
            return new Answer(0, "找不到主机");
        } catch (SSLException e) {
            return new Answer(0, "证书不可信或加密连接失败");
        } catch (InterruptedIOException e) {
            return new Answer(0, "超时没有应答");
        } catch (IOException e) {
            return new Answer(0, post.isAborted() ? "超时没有应答" : "连接不上");
        } finally {
            limit.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
