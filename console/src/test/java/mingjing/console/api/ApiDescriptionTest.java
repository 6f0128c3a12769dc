package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.command.UseCases;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code /v3/api-docs} says of the API. */
class ApiDescriptionTest {
    private static final Caller AUDITOR = Caller.as("auditor");
    private static final Caller OPERATOR = Caller.as("operator");
    private static final JsonNode DOCS = AUDITOR.get("/v3/api-docs").json();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static SortedMap<String, JsonNode> operations() {
        SortedMap<String, JsonNode> operations = new TreeMap<>();
        DOCS.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> operations.put(
                                each.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                each.getValue())));
        return operations;
    }

    @Test
    void every_call_says_what_it_is_for_what_it_takes_and_how_it_fails() {
        SoftAssertions softly = new SoftAssertions();
        assertThat(operations()).hasSizeGreaterThan(50);
        operations().forEach((call, operation) -> {
            softly.assertThat(operation.path("summary").asString(""))
                    .as(call + " summary")
                    .isNotBlank();
            softly.assertThat(operation.path("description").asString(""))
                    .as(call + " description")
                    .isNotBlank();
            operation
                    .path("parameters")
                    .forEach(parameter -> softly.assertThat(
                                    parameter.path("description").asString(""))
                            .as(call + " parameter " + parameter.path("name"))
                            .isNotBlank());
            if (operation.has("requestBody")) {
                softly.assertThat(operation.path("requestBody").path("content").valueStream())
                        .as(call + " example of a request")
                        .isNotEmpty()
                        .allMatch(content -> content.has("example"));
            }
            answers(softly, call, operation.path("responses"));
        });
        softly.assertAll();
    }

    private static void answers(SoftAssertions softly, String call, JsonNode responses) {
        softly.assertThat(responses.propertyNames())
                .as(call)
                .contains("400", "401", "403")
                .doesNotContain("default");
        if (call.contains("{")) {
            softly.assertThat(responses.has("404")).as(call + " 404").isTrue();
        }
        responses.properties().forEach(each -> {
            JsonNode content = each.getValue().path("content");
            if (each.getKey().startsWith("2") && !each.getKey().equals("204")) {
                softly.assertThat(content.valueStream())
                        .as(call + " example of an answer")
                        .isNotEmpty()
                        .allMatch(media -> media.has("example"));
            } else if (each.getKey().startsWith("4") && !each.getKey().equals("401")) {
                softly.assertThat(content.path("application/problem+json")
                                .path("schema")
                                .path("$ref")
                                .asString(""))
                        .as(call + " " + each.getKey())
                        .endsWith("/ProblemDetail");
            }
        });
    }

    @Test
    void every_order_is_named_with_its_fields() {
        String description = DOCS.path("paths")
                .path("/api/v1/commands/{name}")
                .path("post")
                .path("description")
                .asString();
        assertThat(description)
                .contains(UseCases.written().keySet().stream()
                        .map(name -> "`" + name + "`")
                        .toList())
                .contains("`responsibleUnit`");
    }

    @Test
    void a_number_is_described_as_the_text_it_is() {
        JsonNode problem = DOCS.path("components").path("schemas").path("ProblemDetail");
        assertThat(problem.path("properties").propertyNames()).contains("detail", "code");
        assertThat(DOCS.path("components").path("schemas").properties())
                .allSatisfy(schema -> assertThat(
                                schema.getValue().path("properties").propertyNames())
                        .as(schema.getKey())
                        .isNotEqualTo(List.of("value")));
    }

    @Test
    void the_examples_of_answers_have_members_that_are_described() {
        SoftAssertions softly = new SoftAssertions();
        operations()
                .forEach((call, operation) -> operation.path("responses").properties().stream()
                        .filter(each -> each.getKey().startsWith("2"))
                        .map(each -> each.getValue().path("content").path("application/json"))
                        .forEach(content -> {
                            JsonNode schema = content.path("schema");
                            String name = (schema.has("items") ? schema.path("items") : schema)
                                    .path("$ref")
                                    .asString("");
                            JsonNode described = DOCS.path("components")
                                    .path("schemas")
                                    .path(name.substring(name.lastIndexOf('/') + 1));
                            softly.assertThat(described.path("properties").propertyNames())
                                    .as(call + " " + name)
                                    .containsAll(members(content.path("example")));
                        }));
        softly.assertAll();
    }

    @Test
    void the_examples_of_answers_have_the_members_of_real_answers() {
        SoftAssertions softly = new SoftAssertions();
        operations().forEach((call, operation) -> {
            String path = call.substring(call.indexOf(' ') + 1);
            Optional<String> asked = asked(path);
            if (!call.startsWith("GET") || asked.isEmpty()) {
                return;
            }
            Caller caller = path.startsWith("/api/v1/webhooks") ? OPERATOR : AUDITOR;
            Caller.Answer answer = caller.get(asked.get() + "?period=2022");
            softly.assertThat(answer.status()).as(call).isEqualTo(200);
            JsonNode real = answer.json();
            JsonNode example = operation
                    .path("responses")
                    .path("200")
                    .path("content")
                    .path("application/json")
                    .path("example");
            softly.assertThat(example.isArray()).as(call).isEqualTo(real.isArray());
            if (real.isObject() || !real.isEmpty()) {
                softly.assertThat(members(example)).as(call).isEqualTo(members(real));
            }
        });
        softly.assertAll();
    }

    /** The path as it is asked for, where the shipped year has something to show under it. */
    private static Optional<String> asked(String path) {
        String asked = Map.of(
                        "/api/v1/problems/{id}", "/api/v1/problems/P-2022-001",
                        "/api/v1/problems/{id}/history", "/api/v1/problems/P-2022-001/history",
                        "/api/v1/concerns/{number}", "/api/v1/concerns/S-2022-004",
                        "/api/v1/figures/{id}/events", "/api/v1/figures/concerns.handled/events",
                        "/api/v1/contests/{id}", "/api/v1/contests/DBW-2022",
                        "/api/v1/scoreboard/{community}/explanation", "/api/v1/scoreboard/SQ-01/explanation")
                .getOrDefault(path, path);
        return Optional.of(asked).filter(ready -> !ready.contains("{"));
    }

    private static Set<String> members(JsonNode answer) {
        JsonNode one = answer.isArray() ? answer.path(0) : answer;
        Stream<String> names = one.propertyNames().stream();
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
