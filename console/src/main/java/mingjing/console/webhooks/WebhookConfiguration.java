package mingjing.console.webhooks;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import mingjing.console.platform.Core;
import mingjing.query.Moments;
import mingjing.query.board.RectificationBoard;
import mingjing.query.organisation.Organisation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Webhooks as beans; the courier is started with the other schedules of a node that takes orders. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean
    Destinations destinations(WebhookSettings settings) {
        return new Destinations(settings, InetAddress::getAllByName);
    }

    @Bean
    Webhooks webhooks(Core core) {
        return new Webhooks(core.dataSource());
    }

    @Bean(destroyMethod = "close")
    Courier courier(
            Core core,
            Webhooks webhooks,
            Destinations destinations,
            RectificationBoard board,
            Organisation organisation,
            Moments moments) {
        return new Courier(
                core.store(),
                webhooks,
                destinations,
                new Post(destinations, PATIENCE),
                new EventUnits(board, organisation, moments),
                core.clock(),
                new SecureRandom());
    }

    @Bean
    WebhookDesk webhookDesk(Webhooks webhooks, Destinations destinations, Courier courier, Core core) {
        return new WebhookDesk(webhooks, destinations, courier, core.store(), core.clock());
    }
}
