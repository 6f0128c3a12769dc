package mingjing.torture.judge;

/** The ways in which a store can be wrong. */
public enum Wrong {
    LOST("确认过的事件不见了"),
    DUPLICATED("同一事件记了两次"),
    RECORDED_THOUGH_REFUSED("说没记，却记了"),
    TORN("一条命令只记了一部分"),
    ALTERED("记下的与提交的不一样"),
    UNKNOWN("记了没人提交的事件"),
    OVERLOOKED("条件已不成立，仍然记了"),
    REFUSED_WITHOUT_CAUSE("没有冲突，却被拒绝"),
    CONTRADICTED("同一命令先后得到相反的答复"),
    OUT_OF_ORDER("次序与实际先后相反"),
    WINNERS("赢家不是恰好一个"),
    RULE_BROKEN("业务上限被突破"),
    TAIL_WRONG("跟读漏读、重读或次序不对"),
    TAIL_STUCK("跟读停住了"),
    HUNG("调用一直没有答复"),
    NOT_HEALED("故障过去后没有自己恢复"),
    FAILED_WITHOUT_CAUSE("没有故障，调用却失败"),
    INCONSISTENT("存储内部互相矛盾"),
    BROKEN("意外错误");

    private final String title;

    Wrong(String title) {
        this.title = title;
    }

    /** What the summary says. */
    public String title() {
        return title;
    }
}
