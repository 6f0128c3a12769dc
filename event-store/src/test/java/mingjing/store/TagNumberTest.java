package mingjing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The numbers of the tag index: the program's and the schema's must be the same for ever. */
class TagNumberTest {
    private static final long SEED = 20_261_123;

    @Test
    void the_schema_gives_every_text_the_same_number() throws SQLException {
        Random random = new Random(SEED);
        try (TestDatabase database = TestDatabase.create();
                Connection connection = database.dataSource().getConnection();
                PreparedStatement ask = connection.prepareStatement("select tag_number(?)")) {
            for (int i = 0; i < 500; i++) {
                String text = text(random);
                ask.setString(1, text);
                try (ResultSet row = ask.executeQuery()) {
                    row.next();
                    assertThat(row.getLong(1)).as(text).isEqualTo(TagNumber.of(text));
                }
            }
        }
    }

    private static String text(Random random) {
        String word = List.of("problem:P-2022-", "unit:河东-", "a:", "x9y", "").get(random.nextInt(5));
        String digits = random.ints(random.nextInt(12), 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        return word + digits + (random.nextInt(4) == 0 ? "末" : "");
    }

    @Test
    void numbers_in_a_row_stay_in_a_row() {
        assertThat(TagNumber.of("problem:P-2022-018")).isEqualTo(TagNumber.of("problem:P-2022-017") + 1);
    }

    @Test
    void these_numbers_never_change() {
        assertThat(List.of(TagNumber.of("problem:P-2022-017"), TagNumber.of("rectification.ProblemIdentified")))
                .containsExactly(6691718901555789841L, -7705822507081085692L);
    }
}
