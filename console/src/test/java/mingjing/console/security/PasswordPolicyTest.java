package mingjing.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ab1!", "alllowercase", "ABCDEFGH12", "Wang-Fang-2026", "My-Passw0rd-1", "Qwerty-1-up"})
    void what_is_short_plain_the_name_or_tried_first_is_refused(String password) {
        assertThat(PasswordPolicy.objection("wang-fang", password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lamp-7-on-stairs", "三楼灯亮了Lamp7!", "a long line of plain small words"})
    void what_is_long_or_of_several_kinds_is_taken(String password) {
        assertThat(PasswordPolicy.objection("wang-fang", password)).isEmpty();
    }
}
