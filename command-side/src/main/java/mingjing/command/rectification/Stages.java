package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.*;

import java.util.Arrays;
import java.util.List;
import mingjing.events.rectification.Stage;

/** Groups of stages that several orders ask for. */
final class Stages {
    /** Measures are being worked on. */
    static final List<Stage> WORKING = List.of(PLANNED, IN_PROGRESS, RETURNED, REOPENED);

    /** Signed for, and work may be planned. */
    static final List<Stage> PLANNABLE = List.of(ACKNOWLEDGED, PLANNED, IN_PROGRESS, RETURNED, REOPENED);

    /** The clock runs. */
    static final List<Stage> RUNNING =
            Arrays.stream(Stage.values()).filter(Stage::isRunning).toList();

    /** Struck off. */
    static final List<Stage> STRUCK_OFF =
            Arrays.stream(Stage.values()).filter(Stage::isClosed).toList();

    private Stages() {}
}
