package mingjing.console.seeds;

import java.util.ArrayList;
import java.util.List;

/** The five levels of the sub-district: one committee, eight communities, their estates, grids and buildings. */
final class OrgChart {
    record Unit(String code, String name, String level, String parent, int households) {
        /** The name as people say it: 滨一社区, 富悦城. */
        String shortName() {
            return name.replace("党工委", "").replace("党委", "").replace("党支部", "");
        }
    }

    /** Estates with their households; the first four names of estates with old troubles are those of the source. */
    private static final String COMMUNITIES = """
            滨一 2480 富悦城 960 滨河花园 720 水岸家园 510
            滨二 2210 家诚小区 840 滨水新居 630 丽景苑 480
            滨三 1930 国际商住城 890 康乐小区 640
            滨四 2350 祥和华庭 780 安居苑 690 金色家园 560
            文苑 1640 文苑小区 760 书香里 540
            向阳 2120 向阳小区 810 东风小区 620 光明里 430
            清河 1780 清河人家 730 河畔新村 680
            铁西 1560 铁西小区 700 机务新村 590
            """;

    /** Estates large enough for two grids. */
    private static final List<String> TWO_GRIDS = List.of("富悦城", "国际商住城", "家诚小区", "向阳小区");

    static final List<Unit> ALL = build();

    private OrgChart() {}

    private static List<Unit> build() {
        List<Unit> units = new ArrayList<>();
        List<Unit> estates = new ArrayList<>();
        List<Unit> grids = new ArrayList<>();
        List<Unit> buildings = new ArrayList<>();
        units.add(new Unit("JD", "河东街道党工委", "SUBDISTRICT_COMMITTEE", "", 0));
        for (String line : COMMUNITIES.lines().toList()) {
            String[] cells = line.split(" ", -1);
            String community = code("SQ", units.size());
            units.add(new Unit(community, cells[0] + "社区党委", "COMMUNITY_COMMITTEE", "JD", Integer.parseInt(cells[1])));
            for (int at = 2; at < cells.length; at += 2) {
                String estate = code("XQ", estates.size() + 1);
                int households = Integer.parseInt(cells[at + 1]);
                estates.add(new Unit(estate, cells[at] + "党支部", "ESTATE_BRANCH", community, households));
                addGrids(cells[at], estate, households, grids, buildings);
            }
        }
        units.addAll(estates);
        units.addAll(grids);
        units.addAll(buildings);
        return List.copyOf(units);
    }

    private static void addGrids(String name, String estate, int households, List<Unit> grids, List<Unit> buildings) {
        int count = TWO_GRIDS.contains(name) ? 2 : 1;
        for (int grid = 0; grid < count; grid++) {
            String code = code("WG", grids.size() + 1);
            String title = name + "第" + "一二".charAt(grid) + "网格党支部";
            grids.add(new Unit(code, title, "GRID_BRANCH", estate, households / count));
            int house = 2 + grids.size() % 7;
            buildings.add(new Unit(
                    code("LD", buildings.size() + 1), name + house + "号楼党小组", "BUILDING_GROUP", code, 36 + house * 6));
        }
    }

    private static String code(String kind, int number) {
        return "%s-%02d".formatted(kind, number);
    }

    static Unit byCode(String code) {
        return ALL.stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    }

    static Unit named(String name) {
        return ALL.stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
    }

    static List<Unit> under(String parent) {
        return ALL.stream().filter(u -> u.parent().equals(parent)).toList();
    }

    static List<Unit> ofLevel(String level) {
        return ALL.stream().filter(u -> u.level().equals(level)).toList();
    }

    /** The community a unit belongs to, or the top. */
    static Unit communityOf(Unit unit) {
        Unit at = unit;
        while (!at.parent().isEmpty() && !at.parent().equals("JD")) {
            at = byCode(at.parent());
        }
        return at;
    }
}
