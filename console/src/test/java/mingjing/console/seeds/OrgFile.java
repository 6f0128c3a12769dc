package mingjing.console.seeds;

/** The organisation as {@code org.yaml}: the only file in which a code and a name stand side by side. */
final class OrgFile {
    private OrgFile() {}

    static String text() {
        StringBuilder yaml = new StringBuilder("# 河东街道 2022（虚构示例）：人员目录、五级组织、社区书记任期\n");
        yaml.append("people:   # 人员目录: 姓名只在这里, 不进事件\n");
        for (Staff.Person person : Staff.ALL) {
            yaml.append("  - {id: %s, name: %s, post: %s, unit: %s}\n"
                    .formatted(person.id(), person.name(), person.post(), person.unit()));
        }
        yaml.append("units:\n");
        for (OrgChart.Unit unit : OrgChart.ALL) {
            String parent = unit.parent().isEmpty() ? "" : ", parent: " + unit.parent();
            String households = unit.households() == 0 ? "" : ", households: " + unit.households();
            yaml.append("  - {code: %s, name: %s, level: %s%s%s, established: 2021-06-01}\n"
                    .formatted(unit.code(), unit.name(), unit.level(), parent, households));
        }
        yaml.append("tenures:\n");
        for (OrgChart.Unit unit : OrgChart.ofLevel("COMMUNITY_COMMITTEE")) {
            String end = unit.code().equals("SQ-05")
                    ? ", to: %s, reason: 岗位调整".formatted(Staff.LAST_DAY_OF_FORMER_SECRETARY)
                    : "";
            yaml.append("  - {unit: %s, secretary: S-%s, from: 2021-07-15%s}\n"
                    .formatted(unit.code(), unit.code().substring(3), end));
        }
        yaml.append("  - {unit: SQ-05, secretary: S-09, from: %s}\n"
                .formatted(Staff.LAST_DAY_OF_FORMER_SECRETARY.plusDays(1)));
        return yaml.toString();
    }
}
