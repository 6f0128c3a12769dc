package mingjing.console.seeds;

import java.util.List;

/** Turns of phrase of those who check, return, close, revisit and hurry. */
final class Phrases {
    private static final List<String> SOURCES = List.of("自查", "群众反映", "上级反馈", "谈心谈话", "走访调研");

    /** How problems begin that no resident can know of. */
    private static final List<String> INTERNAL =
            List.of("学习笔记", "组织生活会", "谈心谈话", "考勤", "公用物品", "值班", "周例会", "工作群", "街道", "机关", "班子", "新任", "同一份");

    static final List<String> PASSED = List.of(
            "现场查看与材料一致，随机问了三户，说法相符",
            "抽看近两周记录，逐条有落款，未见补记",
            "电话回访五人，均说已改",
            "对照措施逐条核对，材料齐全，现场属实",
            "未打招呼到场查看，做法已在执行",
            "询问两名网格员，均能说清新做法");

    static final List<String> RETURNED = List.of(
            "抽看十份记录有四份为同日补写，须重做",
            "现场与材料不符，只做了一部分",
            "询问三户，有两户表示没有见到变化",
            "制度已写但没有执行记录",
            "只改了受查的一处，同类两处未改",
            "材料照片为去年所拍，不能作数",
            "责任人说不清后续由谁负责");

    static final List<String> SUSTAINED = List.of(
            "隔一段时间再看，做法仍在执行，已列入每月工作表",
            "抽查近一个月记录完整，由书记每周抽看",
            "走访四户，均说没有再出现，值守安排继续执行",
            "新人也能照办，手册已写明",
            "随机到场查看，现场保持，物业与社区每周碰头",
            "查阅台账按月更新，由两人分别核对");

    static final List<String> RELAPSED = List.of(
            "人员调整后无人接手，老问题又出现",
            "近一个月记录中断，做法没有坚持",
            "现场又回到整改前的样子",
            "居民再次反映同一件事",
            "检查一过就放松，抽查五次有三次不合要求",
            "专人请假期间无人替，停了三周");

    static final List<String> EXTENSIONS =
            List.of("涉及物业更换，需等新公司进场", "需与供热公司商定方案，时间不够", "住户意见不一，要再开一次协商会", "采购手续未走完", "入户时间受住户上班影响，需延到周末补访");

    static final List<String> PAUSES = List.of("楼栋临时管控，无法入户", "路面开挖施工，现场无法进入", "待上级出台统一口径后再办", "责任人抽调参加集中值守");

    static final List<String> SHELVINGS = List.of("牵涉产权手续，待主管部门批复", "所需场地正在腾退，暂时无法实施");

    static final List<String> PLACES = List.of("社区公示栏", "社区党群服务中心", "小区单元门口", "街道便民大厅");

    private Phrases() {}

    /** Where a problem came from; what happens behind the counter is not reported by residents. */
    static String source(String problem, Dice dice) {
        String source = dice.oneOf(SOURCES);
        boolean internal = INTERNAL.stream().anyMatch(problem::startsWith);
        return internal && source.equals("群众反映") ? "谈心谈话" : source;
    }
}
