package mingjing.bench.driver;

import mingjing.candidate.Node;

/** What a candidate can be timed at. */
public final class Workloads {
    /** Loads one item's few events and appends one more: what a use case does. */
    public static final String LOAD_APPEND = "load-append";

    /** Appends under a condition on a tag nobody has used, with a fresh marker. */
    public static final String APPEND = "append";

    /** Enrols students in courses; each decision rests on two things at once. */
    public static final String SPEEDRUN = "speedrun";

    /** Loads the 20 events of one item among all that the database was filled with. */
    public static final String SOURCE = "source";

    private Workloads() {}

    static Measured run(Request request, Node node) throws Exception {
        return switch (request.workload()) {
            case APPEND -> appending(request, node);
            case LOAD_APPEND -> run(request, _ -> new LoadAndAppend(node));
            case SPEEDRUN -> run(request, _ -> new Speedrun(node));
            case SOURCE -> run(request, _ -> new Sourcing(node, request.items()));
            default -> throw new IllegalArgumentException("no workload is named '" + request.workload() + "'");
        };
    }

    private static Measured appending(Request request, Node node) throws Exception {
        try (Appending callers = new Appending(node)) {
            return run(request, callers);
        }
    }

    private static Measured run(Request request, ClosedLoop.Callers callers) throws Exception {
        return ClosedLoop.run(request.callers(), request.warmUp(), request.measured(), callers);
    }
}
