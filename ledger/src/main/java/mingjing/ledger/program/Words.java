package mingjing.ledger.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line: a command, files, and options that take a value or none. */
public final class Words {
    private final String command;
    private final List<Path> files = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();

    /**
     * Sorts the words.
     *
     * @param arguments at least the command
     * @param valued options that take the word behind them
     * @param flags options that take none
     * @throws Misused for any other option, or a missing value
     */
    public Words(List<String> arguments, Set<String> valued, Set<String> flags) {
        Iterator<String> words = arguments.iterator();
        command = words.next();
        while (words.hasNext()) {
            String word = words.next();
            if (flags.contains(word)) {
                values.put(word, List.of());
            } else if (valued.contains(word)) {
                values.computeIfAbsent(word, _ -> new ArrayList<>()).add(value(word, words));
            } else if (word.startsWith("--")) {
                throw new Misused("不认识选项 " + word + "，用 --help 看全部选项。");
            } else {
                files.add(Path.of(word));
            }
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Misused(option + " 后面缺少内容。");
        }
        return words.next();
    }

    public String command() {
        return command;
    }

    /** A file by its number, where so many must be given. */
    public Path file(int number, int wanted) {
        if (files.size() != wanted) {
            throw new Misused(command + " 后面要 " + wanted + " 个文件名，给了 " + files.size() + " 个。");
        }
        return files.get(number);
    }

    /** The value of an option that is given at most once. */
    public Optional<String> value(String option) {
        List<String> given = values(option);
        if (given.size() > 1) {
            throw new Misused(option + " 只能写一次。");
        }
        return given.stream().findFirst();
    }

    public List<String> values(String option) {
        return values.getOrDefault(option, List.of());
    }

    public boolean has(String option) {
        return values.containsKey(option);
    }
}
