package mingjing.console.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.command.Slice;
import mingjing.command.access.NoteAccess;
import mingjing.command.platform.Commands;
import mingjing.console.security.AccessLog;
import mingjing.console.security.Account;
import mingjing.console.security.Permission;
import mingjing.events.access.AccessEvent;
import mingjing.events.access.AccessEvent.AccessDenied;
import mingjing.events.access.AccessEvent.RightsGiven;
import mingjing.events.access.AccessEvent.RightsTaken;
import mingjing.events.access.AccessEvent.SignInLocked;
import mingjing.events.access.AccessEvent.SignedIn;
import mingjing.events.access.AccessEvent.TableExported;
import mingjing.events.access.AccessEvent.TokenIssued;
import mingjing.events.access.AccessEvent.TokenRevoked;
import mingjing.events.access.Entrance;
import mingjing.events.organisation.UnitId;

/** Writes access down in the log itself, so that it is as provable as everything else; a flood of the same is written down once. */
public final class RecordedAccess implements AccessLog {
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Commands commands;
    private final Clock clock;
    private final Map<String, Boolean> noted = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    public RecordedAccess(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void signedIn(Account account, Entrance entrance) {
        SignedIn seen = new SignedIn(account.person(), entrance, today());
        if (entrance == Entrance.BASIC || entrance == Entrance.TOKEN) {
            once(account, entrance + "/" + today(), seen);
        } else {
            note(account, seen);
        }
    }

    @Override
    public void locked(Account account) {
        note(account, new SignInLocked(account.person(), today()));
    }

    @Override
    public void denied(Account account, String what) {
        long stretch = clock.instant().getEpochSecond() / A_WHILE.toSeconds();
        once(account, what + "/" + stretch, new AccessDenied(account.person(), what, today()));
    }

    @Override
    public void exported(Account account, String what, long asOf) {
        note(account, new TableExported(account.person(), what, asOf, today()));
    }

    @Override
    public void given(Account account, Account by) {
        note(
                by,
                new RightsGiven(
                        account.person(),
                        account.role().name(),
                        new UnitId(account.unit()),
                        account.scope().name(),
                        by.person(),
                        today()));
    }

    @Override
    public void taken(Account account, Account by) {
        note(by, new RightsTaken(account.person(), by.person(), today()));
    }

    @Override
    public void issued(Account account, String token, Set<Permission> permissions, LocalDate until) {
        List<String> names = permissions.stream().map(Permission::name).toList();
        note(account, new TokenIssued(account.person(), token, names, until, today()));
    }

    @Override
    public void revoked(Account account, String token) {
        note(account, new TokenRevoked(account.person(), token, today()));
    }

    private void note(Account account, AccessEvent seen) {
        commands.carryOut(new NoteAccess(seen), account.name(), Optional.empty());
    }

    /** Once over all nodes and restarts: what is written down under a key already is not written down again. */
    private void once(Account account, String key, AccessEvent seen) {
        String full = "access/" + account.name() + "/" + key;
        synchronized (noted) {
            if (noted.putIfAbsent(full, true) != null) {
                return;
            }
        }
        try {
            commands.carryOut(new NoteAccess(seen), account.name(), Optional.of(full));
        } catch (RuntimeException e) {
            synchronized (noted) {
                noted.remove(full);
            }
            throw e;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Slice.ZONE);
    }
}
