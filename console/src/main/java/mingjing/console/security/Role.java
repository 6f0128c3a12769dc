package mingjing.console.security;

import static mingjing.console.security.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an account is for: a set of permissions, and of the orders it may give ({@link Orders}). What it does not name is denied. */
public enum Role {
    /** 领导班子 */
    LEADER(Scope.ALL, reading(ORDER, IMPORT, MARK, READ_LEDGER, READ_FINDINGS, READ_OPERATIONS, READ_METRICS)),
    /** 社区书记: the own unit and what stands below it */
    SECRETARY(Scope.UNIT_AND_BELOW, reading(ORDER, IMPORT)),
    /** 经办人、网格员: enters what others did and signed on paper; verifies and approves nothing */
    CLERK(Scope.ALL, reading(ORDER, IMPORT, READ_LEDGER)),
    /** 核查人 */
    VERIFIER(Scope.ALL, reading(ORDER, IMPORT, MARK, READ_LEDGER)),
    /** 审批人 */
    APPROVER(Scope.ALL, reading(ORDER, IMPORT, MARK, READ_LEDGER)),
    /** 评委: marks entrants of a contest and sees nothing else */
    JUDGE(Scope.ALL, only(MARK)),
    /** 审计员: reads everything, writes nothing */
    AUDITOR(Scope.ALL, reading(READ_LEDGER, READ_FINDINGS, READ_OPERATIONS, READ_METRICS, READ_ACCESS)),
    /** 系统管理员、运维: keeps it running and opens accounts; of the office's work it sees the counts that Prometheus scrapes */
    OPERATOR(Scope.ALL, only(READ_OPERATIONS, OPERATE, READ_METRICS, READ_INTERFACE, MANAGE_ACCOUNTS));

    private final Scope usualScope;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Permission> permissions;

    Role(Scope usualScope, Set<Permission> permissions) {
        this.usualScope = usualScope;
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    /** What everybody reads who has to do with the office's work, and more. */
    private static Set<Permission> reading(Permission... more) {
        Set<Permission> all = only(
                READ_OVERVIEW,
                READ_PROBLEMS,
                READ_CONCERNS,
                READ_REGISTERS,
                READ_SCORES,
                READ_RULES,
                TRY_RULES,
                READ_CONTESTS,
                READ_FIGURES,
                READ_REPORTS,
                READ_SUPERVISION,
                READ_EVENTS,
                READ_PROOFS,
                READ_INTERFACE,
                EXPORT);
        Collections.addAll(all, more);
        return all;
    }

    private static Set<Permission> only(Permission... some) {
        Set<Permission> all = EnumSet.of(OWN_ACCOUNT, READ_NOTICES);
        Collections.addAll(all, some);
        return all;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** How far an account of this role sees unless it was said otherwise. */
    public Scope usualScope() {
        return usualScope;
    }

    public boolean mayOrder(Class<?> order) {
        return Orders.of(this).contains(order);
    }

    /** Clerks write down what others did, an owner's signature on paper included; everybody else acts in his own name. */
    public boolean recordsForOthers() {
        return this == CLERK;
    }

    /** Stands in the staff directory: whoever acts or is seen by name. */
    public boolean isOfTheOffice() {
        return this != OPERATOR;
    }

    /** Where people begin. */
    public String home() {
        return switch (this) {
            case OPERATOR -> "/operations";
            case JUDGE -> "/judging";
            case LEADER, SECRETARY, CLERK, VERIFIER, APPROVER, AUDITOR -> "/";
        };
    }
}
