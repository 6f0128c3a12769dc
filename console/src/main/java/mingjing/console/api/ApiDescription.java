package mingjing.console.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingjing.command.UseCases;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Puts what {@code operations.yaml} says of each call into the description that the code alone gives. */
@Component
class ApiDescription implements OpenApiCustomizer {
    private static final String PROBLEM = "ProblemDetail";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String BASIC = "basic";

    private static final Map<String, String> ERRORS = Map.of(
            "400", "Something in the request cannot be read: `code` and a Chinese `detail` say what.",
            "401", "No account, or a wrong password.",
            "403",
                    "The account may not do this; where its role may ask for nothing here, the answer is no problem in JSON.",
            "404", "Nothing stands under that number.",
            "409", "Refused on the state of now: somebody was faster, or it is over.",
            "422", "Refused by a rule, or the key was used for another order.",
            "503", "Not answered in time; send it again with the same Idempotency-Key.");

    private final Map<String, String> parameters;
    private final Map<String, Map<String, Object>> operations;

    ApiDescription() {
        Map<String, Object> file = file();
        parameters = texts(file.get("parameters"));
        operations = new LinkedHashMap<>();
        map(file.get("operations")).forEach((call, said) -> operations.put(call, map(said)));
    }

    private static Map<String, Object> file() {
        try (InputStream file = Objects.requireNonNull(
                ApiDescription.class.getResourceAsStream("operations.yaml"), "operations.yaml is not in the jar")) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> map(@Nullable Object part) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (part instanceof Map<?, ?> read) {
            read.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    private static Map<String, String> texts(@Nullable Object part) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(part).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Mingjing 明镜")
                .version("v1")
                .description(
                        "Orders go in, views and the log come out. Errors are RFC 9457 problems with a `code` and a Chinese "
                                + "`detail`."));
        api.getComponents()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                        BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        api.addSecurityItem(new SecurityRequirement().addList(BASIC));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(method, path, operation)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema().description("in Chinese: what is wrong, and what to do"))
                .addProperty("code", new StringSchema().description("for programs; stays the same"));
    }

    private void describe(PathItem.HttpMethod method, String path, Operation operation) {
        Map<String, Object> said = operations.getOrDefault(method + " " + path, Map.of());
        if (said.isEmpty()) {
            return;
        }
        boolean order = path.endsWith("/commands/{name}");
        operation.setSummary(String.valueOf(said.get("summary")));
        operation.setDescription(said.get("description") + (order ? commands() : ""));
        parameters(operation, texts(said.get("parameters")));
        if (said.containsKey("body")) {
            operation.setRequestBody(
                    new RequestBody().required(true).content(content(said, said.get("body"), bodySchema(operation))));
        }
        answers(operation, path, said);
    }

    /** Which orders there are, with the fields of each. */
    private static String commands() {
        return UseCases.written().entrySet().stream()
                .map(each -> "\n- `" + each.getKey() + "`: "
                        + Arrays.stream(each.getValue().command().getRecordComponents())
                                .map(component -> "`" + component.getName() + "`")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("", "\n\nOrders and their fields:\n", ""));
    }

    /** The account comes from the request's head and is nothing a caller writes; a number is a text, whatever type reads it. */
    private void parameters(Operation operation, Map<String, String> own) {
        List<Parameter> kept = new ArrayList<>();
        for (Parameter parameter :
                Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            if (parameter.getName().equals("user")) {
                continue;
            }
            @Nullable String words = own.getOrDefault(parameter.getName(), parameters.get(parameter.getName()));
            parameter.setDescription(words);
            if ("path".equals(parameter.getIn())) {
                parameter.setSchema(new StringSchema());
            }
            kept.add(parameter);
        }
        operation.setParameters(kept);
    }

    private static @Nullable Schema<?> bodySchema(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .flatMap(content -> content.values().stream().findFirst())
                .map(MediaType::getSchema)
                .orElse(null);
    }

    private static Content content(Map<String, Object> said, @Nullable Object example, @Nullable Schema<?> schema) {
        String media = String.valueOf(said.getOrDefault("media", "application/json"));
        return new Content().addMediaType(media, new MediaType().schema(schema).example(example));
    }

    private static void answers(Operation operation, String path, Map<String, Object> said) {
        ApiResponses responses = new ApiResponses();
        String status = String.valueOf(said.getOrDefault("status", 200));
        ApiResponse answer = new ApiResponse().description(status.equals("204") ? "Done" : "The answer");
        if (said.containsKey("answer")) {
            answer.setContent(answer(operation, said));
        }
        responses.addApiResponse(status, answer);
        TreeSet<String> errors = new TreeSet<>(List.of("400", "401", "403"));
        if (path.contains("{")) {
            errors.add("404");
        }
        if (said.get("errors") instanceof List<?> more) {
            more.forEach(each -> errors.add(String.valueOf(each)));
        }
        for (String error : errors) {
            MediaType problem = new MediaType()
                    .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
                    .example(Map.of(
                            "type", "about:blank", "status", Integer.parseInt(error), "code", "…", "detail", "……"));
            responses.addApiResponse(
                    error,
                    new ApiResponse()
                            .description(Objects.requireNonNull(ERRORS.get(error)))
                            // Who has not signed in is answered before there is anything to say in JSON.
                            .content(error.equals("401") ? null : new Content().addMediaType(PROBLEM_JSON, problem)));
        }
        operation.setResponses(responses);
    }

    /** Every kind of content the code answers with, each with the example. */
    private static Content answer(Operation operation, Map<String, Object> said) {
        Optional<Schema<?>> schema = operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(content -> content.values().stream())
                .<Schema<?>>map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .filter(found -> found.get$ref() != null || found.getItems() != null)
                .findFirst();
        String media = said.get("answer") instanceof String ? "text/plain" : "application/json";
        Content content = new Content()
                .addMediaType(media, new MediaType().schema(schema.orElse(null)).example(said.get("answer")));
        if (said.containsKey("lines")) {
            content.addMediaType(
                    "application/x-ndjson",
                    new MediaType().schema(new StringSchema()).example(said.get("lines")));
        }
        return content;
    }
}
