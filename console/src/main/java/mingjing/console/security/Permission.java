package mingjing.console.security;

/** What an account may do, one small verb each; a {@link Role} is a set of them, and a token has fewer than its account. */
public enum Permission {
    /** 提醒: everybody's own */
    READ_NOTICES,
    /** 首页 */
    READ_OVERVIEW,
    /** 整改 */
    READ_PROBLEMS,
    /** 民情 */
    READ_CONCERNS,
    /** 学习、走访、台账 */
    READ_REGISTERS,
    /** 大比武: everybody's totals, the own units' way to them */
    READ_SCORES,
    /** 考核细则 */
    READ_RULES,
    /** Boards under a candidate rule book; nothing is recorded */
    TRY_RULES,
    /** 擂台、承诺 */
    READ_CONTESTS,
    /** 年度数据、校核 */
    READ_FIGURES,
    /** 述职报告 */
    READ_REPORTS,
    /** 督导 */
    READ_SUPERVISION,
    /** Single events of the log */
    READ_EVENTS,
    /** Checkpoints, consistency, and proofs of single events */
    READ_PROOFS,
    /** The ledger as a whole: tiles with bodies, bundles, state hashes */
    READ_LEDGER,
    /** Tables as files */
    EXPORT,
    /** Ledgers in; each row still needs the right to its order */
    IMPORT,
    /** Orders, as far as the role names them */
    ORDER,
    /** 评委: sealed marks */
    MARK,
    /** What the integrity watch found, value by value */
    READ_FINDINGS,
    /** 运行: how views and ledger are doing */
    READ_OPERATIONS,
    /** Rebuild, pause, retry */
    OPERATE,
    /** What Prometheus scrapes */
    READ_METRICS,
    /** The description of the API */
    READ_INTERFACE,
    /** Accounts, their roles and scopes */
    MANAGE_ACCOUNTS,
    /** Who signed in, took tables away, was refused */
    READ_ACCESS,
    /** The own password, sessions and tokens: everybody with an account */
    OWN_ACCOUNT
}
