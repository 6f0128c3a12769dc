package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Property 11: any mutilated rule text publishes or is refused at a place inside the file, never anything else. */
class RuleBookFuzzTest {
    private static final String SPLICES =
            "{}[],:-#&*!|>'\"%@`? \t\n0123456789<≤＜=是否分档量件得满\u3000\uFEFF\u0000😀\uD800\u2028";

    @Test
    void a_mutated_book_publishes_or_is_refused_inside_the_file() {
        Seeds.each(
                1500, random -> check(mutated(random.nextBoolean() ? Books.EVERY_SHAPE : Books.shippedText(), random)));
    }

    @Test
    void noise_is_refused_inside_the_file() {
        Seeds.each(300, random -> {
            StringBuilder noise = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                noise.append(SPLICES.charAt(random.nextInt(SPLICES.length())));
            }
            check(noise.toString());
        });
    }

    private static void check(String yaml) {
        Vocabulary vocabulary = yaml.contains("大比武") ? Vocabulary.SHIPPED : Books.LATER;
        try {
            RuleBook.parse("乱.yaml", yaml, vocabulary);
        } catch (RuleBookErrors refused) {
            assertThat(refused.errors()).isNotEmpty();
            SourceText source = new SourceText("乱.yaml", yaml);
            for (RuleBookError error : refused.errors()) {
                assertThat(error.line()).isBetween(1, source.lines());
                assertThat(error.column()).isBetween(1, source.lastColumn(error.line()));
                assertThat(error.message()).isNotBlank();
            }
        }
    }

    private static String mutated(String text, Random random) {
        String mutated = text;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            mutated = mutatedOnce(mutated, random);
        }
        return mutated;
    }

    private static String mutatedOnce(String text, Random random) {
        if (text.isBlank()) {
            return text;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(6));
        List<String> lines = new ArrayList<>(text.lines().toList());
        int line = random.nextInt(lines.size());
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + SPLICES.charAt(random.nextInt(SPLICES.length())) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(at, end).repeat(3) + text.substring(end);
            case 3 -> {
                lines.remove(line);
                yield String.join("\n", lines);
            }
            case 4 -> {
                Collections.swap(lines, line, random.nextInt(lines.size()));
                yield String.join("\n", lines);
            }
            default -> text.substring(0, at);
        };
    }
}
