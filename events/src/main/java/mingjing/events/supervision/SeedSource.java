package mingjing.events.supervision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the seed of a draw will come from: a public thing that nobody knows yet, or the root of this log when it has grown to a size.
 *
 * @param words what is looked up, for example 福彩 3D 第 2026321 期开奖号码
 * @param knownOn the day a public thing will be known
 * @param ledgerSize how many events the log will have
 */
public record SeedSource(String words, Optional<LocalDate> knownOn, Optional<Long> ledgerSize) {
    /** So many events of others must come before such a size: whoever announces should not be able to write the last one himself. */
    public static final int LEDGER_MARGIN = 10;

    public SeedSource {
        if (knownOn.isPresent() == ledgerSize.isPresent()) {
            throw new IllegalArgumentException("种子来源要么写哪一天公布，要么写账本到第几号，两者取一");
        }
    }

    /** Something that others publish. */
    public static SeedSource published(String words, LocalDate knownOn) {
        return new SeedSource(words, Optional.of(knownOn), Optional.empty());
    }

    /** The root of this log's own tree. */
    public static SeedSource ledger(String words, long size) {
        return new SeedSource(words, Optional.empty(), Optional.of(size));
    }
}
