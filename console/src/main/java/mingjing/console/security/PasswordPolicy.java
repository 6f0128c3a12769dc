package mingjing.console.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords people may choose: long, or of several kinds of characters, and not one that is tried first. */
final class PasswordPolicy {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    /** From this length on, words alone are enough. */
    private static final int LONG = 16;

    private static final int KINDS = 3;

    /** What lists of stolen passwords begin with, as far as the other rules let it through. */
    private static final Set<String> TRIED_FIRST =
            Set.of("password", "passw0rd", "qwerty", "1qaz2wsx", "12345", "abc123", "admin", "mingjing");

    private PasswordPolicy() {}

    /** What is wrong with a password, in Chinese; nothing where it may be taken. */
    static Optional<String> objection(String account, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("密码要 " + SHORTEST + " 到 " + LONGEST + " 个字符。");
        }
        if (password.length() < LONG && kinds(password) < KINDS) {
            return Optional.of("密码不到 " + LONG + " 个字符时，要含大写字母、小写字母、数字、符号中的至少 " + KINDS + " 种。");
        }
        if (lower.contains(account.toLowerCase(Locale.ROOT))) {
            return Optional.of("密码里不能有登录名。");
        }
        if (TRIED_FIRST.stream().anyMatch(lower::contains)) {
            return Optional.of("这个密码太常见，别人最先试的就是它。请换一个。");
        }
        return Optional.empty();
    }

    private static long kinds(String password) {
        return password.codePoints().mapToObj(PasswordPolicy::kind).distinct().count();
    }

    private static String kind(int letter) {
        if (Character.isDigit(letter)) {
            return "digit";
        }
        if (Character.isUpperCase(letter)) {
            return "upper";
        }
        return Character.isLowerCase(letter) ? "lower" : "other";
    }
}
