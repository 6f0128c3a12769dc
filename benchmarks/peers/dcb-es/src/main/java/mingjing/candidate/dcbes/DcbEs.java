package mingjing.candidate.dcbes;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import mingjing.candidate.Ability;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.candidate.Node;

/** Dynamic consistency boundaries on PostgreSQL by advisory locks; its conditions must name types and tags. */
public final class DcbEs implements Candidate {
    @Override
    public String name() {
        return "dcb-es-7.0";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.SEVERAL_TAGS, Ability.SEVERAL_CRITERIA, Ability.UNCONDITIONAL, Ability.TAIL);
    }

    @Override
    public void prepare(Database database) throws IOException {
        try (NodeProcess process = NodeProcess.start(database)) {
            process.ask("install", Map.of());
        }
    }

    @Override
    public Node open(Database database) throws IOException {
        return new DcbEsNode(NodeProcess.start(database));
    }
}
