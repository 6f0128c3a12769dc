package mingjing.torture;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param minutes how long to go on with random cases; 0: every case once
 * @param only the one case to run, with just this seed
 */
record Options(
        double minutes,
        long seed,
        String candidate,
        @Nullable String only) {
    static final String USAGE = """
            用法: ./mingjing torture [--minutes N] [--seed S] [--case 名称] [--candidate 名称 --classpath 路径]
              --minutes N       连续 N 分钟随机出题（不写：每种情形各跑一遍）
              --seed S          随机种子，重现用
              --case 名称       只跑这一种情形；与 --seed 合用即重现一次
              --candidate 名称  考别的存储（默认 mingjing），它的类路径用 --classpath 给出""";

    static Options parse(String... args) {
        double minutes = 0;
        long seed = new Random().nextInt(Integer.MAX_VALUE);
        String candidate = "mingjing";
        String only = null;
        List<String> words = List.of(args);
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i) + " 后面缺少内容");
            }
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "--minutes" -> minutes = number(words.get(i), value);
                case "--seed" -> seed = seed(value);
                case "--candidate" -> candidate = value;
                case "--case" -> only = value;
                // The launcher has used it already.
                case "--classpath" -> {}
                default -> throw new IllegalArgumentException("不认识的选项 " + words.get(i));
            }
        }
        if (minutes < 0) {
            throw new IllegalArgumentException("--minutes 不能小于 0");
        }
        return new Options(minutes, seed, candidate, only);
    }

    private static double number(String option, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " 后面要写数字，不是 " + value, e);
        }
    }

    private static long seed(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed 后面要写整数，不是 " + value, e);
        }
    }
}
