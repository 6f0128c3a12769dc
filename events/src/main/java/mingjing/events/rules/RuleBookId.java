package mingjing.events.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** Name and version of a rule book, for example {@code 社区书记大比武@2022.3}. */
public record RuleBookId(@JsonValue String value) implements Comparable<RuleBookId> {
    private static final int LONGEST = 130;

    public RuleBookId {
        int at = value.lastIndexOf('@');
        boolean printable = value.codePoints().noneMatch(Character::isISOControl);
        if (at < 1 || at == value.length() - 1 || value.length() > LONGEST || !printable) {
            throw new IllegalArgumentException("细则写作 名称@版本，至多 " + LONGEST + " 个字，不能是 “" + value + "”");
        }
    }

    @Override
    public int compareTo(RuleBookId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
