package mingjing.console.appeals;

import java.util.Locale;
import java.util.Optional;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.appeal.RaiseAppeal;
import mingjing.command.appeal.RejectAppeal;
import mingjing.command.appeal.UpholdAppeal;
import mingjing.command.appeal.WithdrawAppeal;
import mingjing.console.security.Accounts;
import mingjing.events.Tag;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Moments;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.score.Facts;
import mingjing.store.EventStore;
import mingjing.store.Recorded;

/** Makes the orders about appeals: looks up what is disputed and who entered it, which an appellant need not know. */
public final class AppealOrders {
    private final EventStore store;
    private final Facts facts;
    private final AppealRegister appeals;
    private final Accounts accounts;
    private final Moments moments;

    public AppealOrders(EventStore store, Facts facts, AppealRegister appeals, Accounts accounts, Moments moments) {
        this.store = store;
        this.facts = facts;
        this.appeals = appeals;
        this.accounts = accounts;
        this.moments = moments;
    }

    /**
     * Disputes the event at a position.
     *
     * @throws IllegalArgumentException if there is none, or it does not count for the unit
     */
    public RaiseAppeal raise(UnitId unit, long position, String grounds, PersonId by) {
        Recorded event = recorded(position);
        Disputed disputed = disputed(event);
        if (!facts.counts(position, unit)) {
            throw new IllegalArgumentException("第 " + position + " 号事件没有给 " + unit + " 计分，不用申诉。");
        }
        Optional<PersonId> recordedBy = accounts.person(event.actor());
        return new RaiseAppeal(unit, disputed, grounds, recordedBy, by, moments.today());
    }

    /**
     * Agrees with an appeal.
     *
     * @param corrected the position of the event that has put the record right, where there is one
     */
    public UpholdAppeal uphold(AppealId id, Optional<Long> corrected, String reason, PersonId by) {
        AppealRegister.Row row = row(id);
        corrected.ifPresent(position -> {
            Disputed other = disputed(recorded(position));
            if (other.register() != row.disputed().register()
                    || !other.number().equals(row.disputed().number())) {
                throw new IllegalArgumentException(
                        "第 " + position + " 号事件不是关于 " + row.disputed().number() + " 的，不能作为更正。");
            }
        });
        return new UpholdAppeal(id, corrected, reason, by, moments.today());
    }

    public RejectAppeal reject(AppealId id, String reason, PersonId by) {
        return new RejectAppeal(id, reason, by, moments.today());
    }

    public WithdrawAppeal withdraw(AppealId id, String reason, PersonId by) {
        return new WithdrawAppeal(id, row(id).unit(), reason, by, moments.today());
    }

    private AppealRegister.Row row(AppealId id) {
        return appeals.row(id, moments.now()).orElseThrow(() -> new Refused(Reason.UNKNOWN_APPEAL, id));
    }

    private Recorded recorded(long position) {
        return store.at(position).orElseThrow(() -> new IllegalArgumentException("账本里没有第 " + position + " 号事件。"));
    }

    private static Disputed disputed(Recorded event) {
        for (Disputed.Register register : Disputed.Register.values()) {
            String key = register.name().toLowerCase(Locale.ROOT);
            for (Tag tag : event.tags()) {
                if (tag.key().equals(key)) {
                    return new Disputed(register, tag.value(), event.position(), event.occurredOn());
                }
            }
        }
        throw new IllegalArgumentException("第 " + event.position() + " 号事件不属于问题、学习或走访台账，不计分。");
    }
}
