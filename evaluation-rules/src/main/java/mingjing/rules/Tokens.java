package mingjing.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts a formula into words and signs.
 *
 * <p>Chinese is written without blanks, so a run of letters is divided into what the book knows: keywords, numbers with their
 * units, and quantities, the longest first. A quantity may contain a keyword (非常满意数); what cannot be divided is one unknown
 * word.
 */
final class Tokens {
    static final List<String> KEYWORDS = List.of("如果", "那么", "否则", "且", "或", "非", "最小", "最大", "限制", "四舍五入");
    private static final List<String> OUTER = List.of("如果", "那么", "否则", "且", "或");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Map<String, String> SIGNS =
            Map.of("×", "*", "÷", "/", "≤", "<=", "≥", ">=", "、", ",", "−", "-");
    private static final String ASCII_SIGNS = "+-*/(),<>=%";

    private final int[] text;
    private final List<String> known;
    private final List<Token> found = new ArrayList<>();

    private Tokens(String formula, Collection<String> names) {
        this.text = formula.codePoints().map(Tokens::narrow).toArray();
        List<String> words = new ArrayList<>(names);
        words.addAll(KEYWORDS);
        words.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        this.known = words;
    }

    /** The tokens of a formula, an end mark last; total, whatever the text. */
    static List<Token> of(String formula, Collection<String> names) {
        Tokens tokens = new Tokens(formula, names);
        tokens.read();
        return List.copyOf(tokens.found);
    }

    /** Whether a name can be told from everything else in a formula. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().allMatch(Tokens::isLetter)
                && !Character.isDigit(name.codePointAt(0))
                && !KEYWORDS.contains(name)
                && !Unit.WORDS.contains(name);
    }

    private void read() {
        int at = 0;
        while (at < text.length) {
            int end = at;
            while (end < text.length && (isLetter(text[end]) || isPoint(end))) {
                end++;
            }
            if (end > at) {
                run(at, end);
                at = end;
            } else {
                at = sign(at);
            }
        }
        found.add(new Token(Token.Kind.END, "", text.length, text.length));
    }

    /** A point between digits. */
    private boolean isPoint(int at) {
        return text[at] == '.'
                && at > 0
                && at + 1 < text.length
                && Character.isDigit(text[at - 1])
                && Character.isDigit(text[at + 1]);
    }

    private int sign(int at) {
        String one = Character.toString(text[at]);
        if (Character.isWhitespace(text[at]) || text[at] == '\u3000' || text[at] == '\u00A0') {
            return at + 1;
        }
        String sign = SIGNS.getOrDefault(one, one);
        int end = at + 1;
        if ((sign.equals("<") || sign.equals(">")) && end < text.length && text[end] == '=') {
            sign += "=";
            end++;
        }
        boolean ours = ASCII_SIGNS.contains(sign.substring(0, 1));
        found.add(new Token(ours ? Token.Kind.SIGN : Token.Kind.UNKNOWN, sign, at, end));
        return end;
    }

    private void run(int from, int to) {
        Optional<List<Token>> divided = divided(from, to, last(), new boolean[to - from + 1], from);
        if (divided.isPresent()) {
            found.addAll(divided.get());
            return;
        }
        int start = from;
        for (Optional<Token> word = outer(start, to, true); word.isPresent(); word = outer(start, to, true)) {
            found.add(word.get());
            start = word.get().to();
        }
        int end = to;
        List<Token> behind = new ArrayList<>();
        for (Optional<Token> word = outer(start, end, false); word.isPresent(); word = outer(start, end, false)) {
            behind.addFirst(word.get());
            end = word.get().from();
        }
        found.add(new Token(Token.Kind.UNKNOWN, words(start, end), start, end));
        found.addAll(behind);
    }

    /** The run as known words, or nothing; {@code dead} are the places from which it is known not to go on. */
    private Optional<List<Token>> divided(int from, int to, Token before, boolean[] dead, int origin) {
        if (from == to) {
            return Optional.of(new ArrayList<>());
        }
        if (dead[from - origin]) {
            return Optional.empty();
        }
        for (Token first : candidates(from, to, before)) {
            Optional<List<Token>> rest = divided(first.to(), to, first, dead, origin);
            if (rest.isPresent()) {
                rest.get().addFirst(first);
                return rest;
            }
        }
        dead[from - origin] = true;
        return Optional.empty();
    }

    private Token last() {
        return found.isEmpty() ? new Token(Token.Kind.END, "", 0, 0) : found.getLast();
    }

    private List<Token> candidates(int from, int to, Token before) {
        String rest = words(from, to);
        if (before.kind() == Token.Kind.NUMBER || before.is("%") || before.is("/")) {
            Optional<String> unit = Unit.WORDS.stream().filter(rest::startsWith).findFirst();
            if (unit.isPresent()) {
                Token token = new Token(
                        Token.Kind.UNIT, unit.get(), from, from + unit.get().length());
                return before.is("/")
                        ? Stream.concat(names(rest, from).stream(), Stream.of(token))
                                .toList()
                        : List.of(token);
            }
        }
        Matcher number = NUMBER.matcher(rest);
        if (number.lookingAt()) {
            return List.of(new Token(Token.Kind.NUMBER, number.group(), from, from + number.end()));
        }
        return names(rest, from);
    }

    private List<Token> names(String rest, int from) {
        List<Token> first = new ArrayList<>();
        for (String word : known) {
            if (rest.startsWith(word)) {
                Token.Kind kind = KEYWORDS.contains(word) ? Token.Kind.KEYWORD : Token.Kind.NAME;
                first.add(new Token(kind, word, from, from + word.codePointCount(0, word.length())));
            }
        }
        return first;
    }

    private Optional<Token> outer(int from, int to, boolean ahead) {
        String rest = words(from, to);
        return OUTER.stream()
                .filter(word -> rest.length() > word.length() && (ahead ? rest.startsWith(word) : rest.endsWith(word)))
                .filter(word -> word.length() > 1)
                .findFirst()
                .map(word -> ahead
                        ? new Token(Token.Kind.KEYWORD, word, from, from + word.length())
                        : new Token(Token.Kind.KEYWORD, word, to - word.length(), to));
    }

    private String words(int from, int to) {
        return new String(text, from, to - from);
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** A full-width letter, digit or sign as the ordinary one. */
    private static int narrow(int c) {
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }
}
