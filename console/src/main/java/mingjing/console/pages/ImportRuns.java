package mingjing.console.pages;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mingjing.console.imports.Progress;
import mingjing.console.pages.ImportRun.Try;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The last try of every account on this node; nobody sees another's. */
@Component
final class ImportRuns implements DisposableBean {
    private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();

    Optional<ImportRun> of(String account) {
        return Optional.ofNullable(runs.get(account));
    }

    /** Begins a try; empty where one still goes on. */
    Optional<ImportRun> begin(String account, Function<Progress, Try> work) {
        int number = begun.incrementAndGet();
        ImportRun run = runs.compute(
                account,
                (_, before) -> before == null || before.endedWithin(0) ? ImportRun.begin(number, work) : before);
        return Optional.of(run).filter(each -> each.number() == number);
    }

    /** A node that stops ends its imports between two steps. */
    @Override
    public void destroy() {
        runs.values().forEach(ImportRun::stop);
    }
}
