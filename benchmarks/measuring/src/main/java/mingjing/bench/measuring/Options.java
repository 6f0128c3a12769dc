package mingjing.bench.measuring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param only beginnings of the names of the figures to measure; none given: all
 * @param more what else was said, of the words that only this program knows
 */
public record Options(boolean quick, int rounds, Optional<Path> json, List<String> only, Set<String> more) {
    /** The lines about what every program knows. */
    public static final String USAGE = """
              --quick        只跑一轮，每项约一秒：看能不能跑，数字不作数
              --rounds N     轮数（默认 5；--quick 为 1）
              --only NAME    只测名字以此开头的项（可重复），例如 --only append --only limit
              --json FILE    结果另存为 JSON
            """;

    /** Not a way to call the program; the message says what would be. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misused(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments, Set<String> known) {
        boolean quick = false;
        Optional<Integer> rounds = Optional.empty();
        Optional<Path> json = Optional.empty();
        List<String> only = new ArrayList<>();
        Set<String> more = new HashSet<>();
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--quick" -> quick = true;
                case "--rounds" -> rounds = Optional.of(number(word, words));
                case "--json" -> json = Optional.of(Path.of(value(word, words)));
                case "--only" -> only.add(value(word, words));
                default -> {
                    if (!known.contains(word)) {
                        throw new Misused("不认识选项 " + word + "，用 --help 看全部选项");
                    }
                    more.add(word);
                }
            }
        }
        return new Options(quick, rounds.orElse(quick ? 1 : 5), json, List.copyOf(only), Set.copyOf(more));
    }

    /** Whether a figure was asked for. */
    public boolean wants(String name) {
        return only.isEmpty() || only.stream().anyMatch(name::startsWith);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Misused(option + " 后面缺少值");
        }
        return words.next();
    }

    private static int number(String option, Iterator<String> words) {
        String value = value(option, words);
        if (!value.matches("[1-9][0-9]{0,2}")) {
            throw new Misused(option + " 要 1 到 999 的整数，不是 " + value);
        }
        return Integer.parseInt(value);
    }
}
