package mingjing.console.platform;

import java.time.Clock;
import javax.sql.DataSource;
import mingjing.console.publication.Bundles;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.publication.ReplayReceipts;
import mingjing.console.publication.Witnessing;
import mingjing.ledger.cosigning.Cosignatures;
import mingjing.ledger.cosigning.Cosigner;
import mingjing.ledger.cosigning.HttpWitnessLine;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.witness.Policy;
import mingjing.query.board.RectificationBoard;
import mingjing.query.organisation.Organisation;
import mingjing.query.platform.QueryConfiguration.FactsFile;
import mingjing.query.score.Facts;
import mingjing.query.score.RuleBookShelf;
import mingjing.store.EventStore;
import mingjing.store.publication.IntegrityWatch;
import mingjing.store.publication.Publisher;
import mingjing.store.publication.Tempo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Publisher, witnessing, watch and receipts as beans; nodes that take orders publish, the others only serve what is published. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    Publication publication(LedgerFolder folder) {
        return new Publication(folder.folder(), folder.signingKeys(), _ -> {});
    }

    @Bean
    Policy policy(LedgerFolder folder) {
        return folder.policy();
    }

    @Bean(destroyMethod = "close")
    Publisher publisher(
            EventStore store,
            DataSource dataSource,
            Publication publication,
            @Value("${mingjing.role:ALL}") NodeRole role) {
        Publisher publisher = new Publisher(store, dataSource, publication);
        publisher.start(role.takesOrders());
        return publisher;
    }

    @Bean
    Cosignatures cosignatures(LedgerFolder folder, Policy policy) {
        return new Cosignatures(folder.folder(), policy);
    }

    @Bean(destroyMethod = "close")
    Witnessing witnessing(Policy policy, Publisher publisher, Cosignatures cosignatures, Clock clock) {
        Cosigner cosigner = new Cosigner(policy, publisher.log(), cosignatures, new HttpWitnessLine(), clock);
        Witnessing witnessing = new Witnessing(
                policy, cosignatures, cosigner, () -> publisher.publishing().leading(), clock);
        witnessing.start();
        return witnessing;
    }

    /** Beside the ledger, but nothing of it: a saving of time, made again whenever it is gone. */
    @Bean
    FactsFile factsFile(LedgerFolder folder) {
        return new FactsFile(folder.folder().resolve("facts.bin"));
    }

    @Bean
    Bundles bundles(EventStore store, Publication publication, ReplayReceipts receipts) {
        return new Bundles(store, publication, receipts);
    }

    @Bean
    ReplayReceipts replayReceipts(
            EventStore store,
            RectificationBoard board,
            Organisation organisation,
            Facts facts,
            RuleBookShelf books,
            LedgerFolder folder) {
        return new ReplayReceipts(store, board, organisation, facts, books, folder.signingKeys());
    }

    /** A page shows what its own node has read, so only nodes with pages read. */
    @Bean(destroyMethod = "close")
    IntegrityWatch integrityWatch(
            EventStore store, Publisher publisher, Policy policy, @Value("${mingjing.role:ALL}") NodeRole role) {
        IntegrityWatch watch = new IntegrityWatch(store, publisher.log(), policy.logs(), Tempo.defaults());
        if (role.showsViews()) {
            watch.start();
        }
        return watch;
    }
}
