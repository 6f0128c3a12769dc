package mingjing.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingjing.console.RunningConsole;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Golden files under {@code seeds/hedong-2022/expected}; {@code -Dseeds.write=true} writes them anew for review. */
final class Golden {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Golden() {}

    static void compare(String name, Object actual) throws IOException {
        Path file = RunningConsole.SEEDS.resolve("expected").resolve(name);
        String text = JSON.writeValueAsString(actual) + "\n";
        if (Boolean.getBoolean("seeds.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
