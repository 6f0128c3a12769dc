package mingjing.console.security;

import java.util.Optional;
import java.util.Set;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.Reach;
import mingjing.query.organisation.Organisation;

/** What whoever sent the present request asks about: a moment, as far as his account sees. */
public final class Reading {
    private final Moments moments;
    private final Organisation organisation;

    public Reading(Moments moments, Organisation organisation) {
        this.moments = moments;
        this.organisation = organisation;
    }

    /** The newest known, today. */
    public Asked now() {
        return seen(moments.now());
    }

    /** The moment named by two texts, either of which may be absent or blank; refuses as {@link Moments#ask} does. */
    public Asked ask(Optional<String> asOf, Optional<String> until) {
        return seen(moments.ask(asOf, until));
    }

    /** A moment, as far as the account behind the present request sees. */
    public Asked seen(Asked asked) {
        return asked.within(
                SignedIn.present().map(user -> reach(user.account(), asked)).orElse(Reach.of(Set.of())));
    }

    /** How far an account sees along the organisation of a moment. */
    public Reach reach(Account account, Asked asked) {
        return switch (account.scope()) {
            case ALL -> Reach.EVERYTHING;
            case UNIT_AND_BELOW, UNIT -> Reach.of(account.units(organisation.chart(asked)));
            case SELF -> Reach.of(account.person());
        };
    }
}
