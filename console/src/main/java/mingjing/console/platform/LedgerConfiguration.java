package mingjing.console.platform;

import javax.sql.DataSource;
import mingjing.console.publication.LedgerFolder;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.store.EventStore;
import mingjing.store.publication.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The publisher as a bean; nodes that take orders publish, the others only serve what is published. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    SigningKey signingKey(LedgerFolder folder) {
        return folder.signingKey();
    }

    @Bean(destroyMethod = "close")
    Publisher publisher(
            EventStore store,
            DataSource dataSource,
            LedgerFolder folder,
            SigningKey key,
            @Value("${mingjing.role:ALL}") NodeRole role) {
        Publisher publisher = new Publisher(store, dataSource, new Publication(folder.folder(), key, _ -> {}));
        publisher.start(role.takesOrders());
        return publisher;
    }
}
