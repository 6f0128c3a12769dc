package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.List;

/** The people of the story; every name is invented. */
final class Staff {
    record Person(String id, String name, String post, String unit) {}

    /** The one change of secretary: 文苑 has another from 1 August. */
    static final LocalDate LAST_DAY_OF_FORMER_SECRETARY = LocalDate.of(2022, 7, 31);

    static final List<Person> ALL = """
            L-01 郭振平 街道党工委书记 JD
            L-02 程雅琴 街道党工委副书记 JD
            L-03 韩志刚 街道纪工委书记 JD
            L-04 苏丽华 街道党工委组织委员 JD
            L-05 白建国 街道党工委宣传委员 JD
            L-06 丁晓东 街道党工委政法委员 JD
            L-07 何秋生 街道人大工委主任 JD
            L-08 邵文静 街道办事处副主任 JD
            L-09 田永利 街道武装部部长 JD
            S-01 王秀芳 滨一社区党委书记 SQ-01
            S-02 李国栋 滨二社区党委书记 SQ-02
            S-03 张玉梅 滨三社区党委书记 SQ-03
            S-04 刘海涛 滨四社区党委书记 SQ-04
            S-05 陈桂兰 文苑社区党委书记（至2022年7月） SQ-05
            S-06 杨志远 向阳社区党委书记 SQ-06
            S-07 周晓玲 清河社区党委书记 SQ-07
            S-08 吴建明 铁西社区党委书记 SQ-08
            S-09 郑雪峰 文苑社区党委书记（2022年8月起） SQ-05
            J-01 孙佳宁 街道党建办经办人 JD
            J-02 马俊杰 街道党政办经办人 JD
            J-03 朱思雨 社区党委委员、网格员 SQ-01
            J-04 胡明辉 社区党委委员、网格员 SQ-02
            J-05 林婷婷 社区党委委员、网格员 SQ-03
            J-06 高文博 社区党委委员、网格员 SQ-04
            J-07 罗春燕 社区党委委员、网格员 SQ-05
            J-08 梁子航 社区党委委员、网格员 SQ-06
            J-09 宋雨晴 社区党委委员、网格员 SQ-07
            J-10 唐小龙 社区党委委员、网格员 SQ-08
            H-01 曹立新 核查人（街道纪工委） JD
            H-02 许静怡 核查人（街道纪工委） JD
            H-03 冯大勇 核查人（街道党政办） JD
            H-04 董海燕 核查人（街道党政办） JD
            P-01 袁博文 整改工作专班组长 JD
            P-02 蒋慧珍 整改工作专班副组长 JD
            P-03 沈克勤 整改工作专班副组长 JD
            """.lines().map(Staff::person).toList();

    private Staff() {}

    private static Person person(String line) {
        String[] cells = line.split(" ", -1);
        return new Person(cells[0], cells[1], cells[2], cells[3]);
    }

    static Person byId(String id) {
        return ALL.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    static Person named(String name) {
        return ALL.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    static List<Person> all(String letter) {
        return ALL.stream().filter(p -> p.id().startsWith(letter)).toList();
    }

    static Person secretary(String unit, LocalDate day) {
        if (unit.equals("SQ-05") && day.isAfter(LAST_DAY_OF_FORMER_SECRETARY)) {
            return byId("S-09");
        }
        return byId("S-" + unit.substring(3));
    }

    static Person clerk(String unit) {
        return unit.equals("JD")
                ? byId("J-02")
                : all("J").stream()
                        .filter(p -> p.unit().equals(unit))
                        .findFirst()
                        .orElseThrow();
    }
}
