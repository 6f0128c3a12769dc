package mingjing.console.seeds;

import java.util.ArrayList;
import java.util.List;

/** What a problem says, and what its measures, their progress and their evidence say. */
record Wording(String problem, List<Step> steps) {
    /** One measure with a remark half-way and the paper that shows it done. */
    record Step(String measure, String halfway, String evidence) {}

    private static final Step LAST = new Step("把上述做法写入社区工作手册，交接时逐条讲明", "手册条目已起草，正在征求网格员意见", "工作手册更新页");

    /** Every problem a catalogue can state: each line names its objects, and each object makes one problem. */
    static List<Wording> all(String catalogue) {
        List<Wording> all = new ArrayList<>();
        for (String line : catalogue.lines().toList()) {
            String[] parts = line.split("\\|", -1);
            for (String object : parts[1].split("、", -1)) {
                all.add(of(parts, object));
            }
        }
        return all;
    }

    private static Wording of(String[] parts, String object) {
        List<Step> steps = new ArrayList<>();
        for (int part = 2; part < parts.length; part++) {
            String[] words = parts[part].replace("{}", object).split("~", -1);
            steps.add(new Step(words[0], words[1], words[2]));
        }
        steps.add(LAST);
        return new Wording(parts[0].replace("{}", object), steps);
    }

    /** The same words about a certain estate. */
    Wording in(String estate) {
        return new Wording(
                problem.replace("@", estate),
                steps.stream()
                        .map(step -> new Step(
                                step.measure().replace("@", estate),
                                step.halfway().replace("@", estate),
                                step.evidence().replace("@", estate)))
                        .toList());
    }
}
