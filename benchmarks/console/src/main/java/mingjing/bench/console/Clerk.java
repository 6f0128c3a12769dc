package mingjing.bench.console;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.problems.ProblemLives;

/** Somebody who takes one problem after the other from its registration to the request to strike it off, order by order. */
final class Clerk {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String ACCOUNT = "Basic "
            + Base64.getEncoder().encodeToString(("clerk:" + DemoNode.PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final int OK = 200;

    /** Registered, acknowledged, planned; then progress, two measures done, the request. */
    private static final int FIRST_PROGRESS = 3;

    private static final int LAST_PROGRESS = 18;

    private final DemoNode node;
    private final HttpClient http;
    private final AtomicInteger problems;
    private int problem;
    private int step = -1;

    /** @param problems the number of the next problem, shared by all clerks */
    Clerk(DemoNode node, HttpClient http, AtomicInteger problems) {
        this.node = node;
        this.http = http;
        this.problems = problems;
    }

    /** Gives the next order and waits for its receipt. */
    void next() throws Exception {
        if (step < 0) {
            problem = problems.incrementAndGet();
            step = 0;
        }
        String order = order();
        String body = body();
        step = step == LAST_PROGRESS + 3 ? -1 : step + 1;
        give(order, body);
    }

    private void give(String order, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(node.address("/api/v1/commands/" + order))
                .header("Authorization", ACCOUNT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new BenchFailure(order + " " + body + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private String order() {
        return switch (step) {
            case 0 -> "RegisterProblem";
            case 1 -> "AcknowledgeProblem";
            case 2 -> "PlanMeasures";
            case LAST_PROGRESS + 1, LAST_PROGRESS + 2 -> "CompleteMeasure";
            case LAST_PROGRESS + 3 -> "RequestClosure";
            default -> "ReportProgress";
        };
    }

    private String body() {
        LocalDate today = LocalDate.now(OFFICE);
        String number = "S-" + problem;
        return switch (step) {
            case 0 -> """
                {"problemId":"%s","what":"%d 号楼楼道堆放杂物，居民多次反映无人清理","source":"网格巡查","handling":"FIX_BY_DEADLINE",
                "responsibleUnit":"%s","leadUnit":"JD","deadline":"%s"}""".formatted(number, problem, ProblemLives.community(problem), today.plusDays(90));
            case 1 -> "{\"problemId\":\"%s\"}".formatted(number);
            case 2 -> """
                {"problemId":"%1$s","measures":[{"measureId":"%1$s-1","what":"清理楼道杂物","due":"%2$s"},
                {"measureId":"%1$s-2","what":"建立每周巡查","due":"%2$s"}]}""".formatted(number, today.plusDays(60));
            case LAST_PROGRESS + 1, LAST_PROGRESS + 2 ->
                "{\"problemId\":\"%1$s\",\"measureId\":\"%1$s-%2$d\",\"evidence\":\"验收单\"}"
                        .formatted(number, step - LAST_PROGRESS);
            case LAST_PROGRESS + 3 -> "{\"problemId\":\"%s\",\"evidence\":[\"验收单\"]}".formatted(number);
            default -> """
                {"problemId":"%1$s","measureId":"%1$s-%2$d","percent":%3$d,"note":"已清理到 %4$d 层"}""".formatted(number, 1 + step % 2, step * 5, step - FIRST_PROGRESS + 1);
        };
    }
}
