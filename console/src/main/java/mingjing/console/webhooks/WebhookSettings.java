package mingjing.console.webhooks;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where webhooks may go beyond the public internet over https.
 *
 * @param httpHosts hosts to which unencrypted http is allowed
 * @param privateNetworks blocks of addresses of the office's own network, for example {@code 10.20.0.0/16}
 */
@ConfigurationProperties("mingjing.webhooks")
public record WebhookSettings(
        @DefaultValue List<String> httpHosts, @DefaultValue List<String> privateNetworks) {
    public WebhookSettings {
        httpHosts = List.copyOf(httpHosts);
        privateNetworks = List.copyOf(privateNetworks);
    }
}
