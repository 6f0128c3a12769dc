package mingjing.command;

/** Why an order was refused; each has its sentence in {@code refusals.properties}. */
public enum Reason {
    DAY_TO_COME(Kind.INVALID),
    DAY_BEFORE_LAST_STEP(Kind.INVALID),
    EMPTY_TEXT(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    DOCUMENT_TOO_LONG(Kind.INVALID),
    PERSONAL_NUMBER(Kind.INVALID),
    NOTHING_LISTED(Kind.INVALID),
    DEADLINE_BEFORE_START(Kind.INVALID),
    DEADLINE_TOO_FAR(Kind.INVALID),
    DEADLINE_NOT_LATER(Kind.INVALID),
    PERCENT_OUT_OF_RANGE(Kind.INVALID),
    ATTENDEES_OUT_OF_RANGE(Kind.INVALID),
    HOUSEHOLDS_OUT_OF_RANGE(Kind.INVALID),
    TIMES_REVERSED(Kind.INVALID),
    EVIDENCE_NOT_CITED(Kind.INVALID),
    UNKNOWN_PROBLEM(Kind.INVALID),
    UNKNOWN_MEASURE(Kind.INVALID),
    UNKNOWN_UNIT(Kind.INVALID),
    UNKNOWN_STUDY(Kind.INVALID),
    UNKNOWN_VISIT(Kind.INVALID),
    NUMBER_TAKEN(Kind.CONFLICT),
    MEASURE_NUMBER_TAKEN(Kind.CONFLICT),
    WRONG_STAGE(Kind.CONFLICT),
    MEASURES_OPEN(Kind.CONFLICT),
    MEASURE_ALREADY_COMPLETED(Kind.CONFLICT),
    NOT_THE_OWNER(Kind.CONFLICT),
    NOT_THE_VERIFIER(Kind.CONFLICT),
    DOER_MAY_NOT_VERIFY(Kind.CONFLICT),
    DOER_MAY_NOT_APPROVE(Kind.CONFLICT),
    VERIFIER_MAY_NOT_APPROVE(Kind.CONFLICT),
    PUBLIC_NOTICE_RUNNING(Kind.CONFLICT),
    CLOCK_ALREADY_PAUSED(Kind.CONFLICT),
    CLOCK_NOT_PAUSED(Kind.CONFLICT),
    NOTICE_ALREADY_ISSUED(Kind.CONFLICT),
    ALREADY_REMINDED(Kind.CONFLICT),
    SAME_UNIT(Kind.INVALID),
    MERGED_INTO_ITSELF(Kind.INVALID),
    LEADER_ELSEWHERE(Kind.CONFLICT),
    ALREADY_WITHDRAWN(Kind.CONFLICT),
    UNIT_ENDED(Kind.CONFLICT),
    WRONG_LEVEL(Kind.INVALID),
    OFFICE_TAKEN(Kind.CONFLICT),
    OFFICE_VACANT(Kind.CONFLICT),
    ALREADY_SECRETARY(Kind.CONFLICT),
    UNKNOWN_BOOK(Kind.INVALID),
    BOOK_PUBLISHED(Kind.CONFLICT),
    DRAFT_CHANGED(Kind.CONFLICT),
    NOT_REVIEWED(Kind.CONFLICT),
    DRAFTER_MAY_NOT_PUBLISH(Kind.CONFLICT),
    UNKNOWN_APPEAL(Kind.INVALID),
    APPEAL_WAITS(Kind.CONFLICT),
    APPEAL_DECIDED(Kind.CONFLICT),
    PARTY_MAY_NOT_DECIDE(Kind.CONFLICT),
    CORRECTED_BEFORE(Kind.INVALID);

    /** Whether the order itself is at fault, or only the moment it came. */
    public enum Kind {
        /** The order can never be accepted as it is written. */
        INVALID,
        /** The order clashes with what has happened so far. */
        CONFLICT
    }

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
