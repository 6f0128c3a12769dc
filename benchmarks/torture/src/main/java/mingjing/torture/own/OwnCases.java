package mingjing.torture.own;

import java.util.List;
import mingjing.torture.Case;

/** Cases that use what only our store has. */
public final class OwnCases {
    private OwnCases() {}

    public static List<Case> all() {
        return List.of();
    }
}
