package mingjing.console.security;

import mingjing.command.contest.SealMarks;

/** What an account is for. Everything a role is not allowed by name in {@link Orders} is denied. */
public enum Role {
    /** 领导班子 */
    LEADER,
    /** 社区书记: orders about the own unit only */
    SECRETARY,
    /** 经办人、网格员: enters what others did and signed on paper; verifies and approves nothing */
    CLERK,
    /** 核查人 */
    VERIFIER,
    /** 审批人 */
    APPROVER,
    /** 评委: marks entrants of a contest and sees nothing else */
    JUDGE,
    /** 审计员: reads everything, writes nothing */
    AUDITOR,
    /** 运维: keeps it running; of the office's work it sees the counts that Prometheus scrapes, nothing else */
    OPERATOR;

    public boolean mayOrder(Class<?> order) {
        return Orders.of(this).contains(order);
    }

    /** Clerks write down what others did, an owner's signature on paper included; everybody else acts in his own name. */
    public boolean recordsForOthers() {
        return this == CLERK;
    }

    /** Bound to the unit of the account, and what stands below it. */
    public boolean isBoundToUnit() {
        return this == SECRETARY;
    }

    public boolean seesBusinessData() {
        return this != OPERATOR && this != JUDGE;
    }

    /** May be sworn in as a judge; the page for it shows only contests one is sworn in for. */
    public boolean mayJudge() {
        return mayOrder(SealMarks.class);
    }

    /** Where people begin. */
    public String home() {
        return switch (this) {
            case OPERATOR -> "/operations";
            case JUDGE -> "/judging";
            case LEADER, SECRETARY, CLERK, VERIFIER, APPROVER, AUDITOR -> "/";
        };
    }

    /** How views and ledger are running: for who runs them, who audits and who answers for it. */
    public boolean seesOperations() {
        return this == OPERATOR || this == AUDITOR || this == LEADER;
    }

    /** What was tampered with, value by value: for who audits and who answers for it. */
    public boolean seesFindings() {
        return this == AUDITOR || this == LEADER;
    }

    public String authority() {
        return "ROLE_" + name();
    }
}
