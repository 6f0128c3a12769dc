package mingjing.candidate;

/** What a store's append condition can say beyond "nothing new in this one stream". */
public enum Ability {
    /** Events that carry all of several tags. */
    SEVERAL_TAGS,
    /** Events that match any of several criteria. */
    SEVERAL_CRITERIA,
    /** Events of some types, whatever their tags. */
    TYPES_ONLY,
    /** Any event at all. */
    EVERYTHING,
    /** An append without a condition, beside conditional ones. */
    UNCONDITIONAL,
    /** An append resent under the same command id is recorded once. */
    RESENT,
    /** One total order of all events that a reader can follow while others append. */
    TAIL
}
