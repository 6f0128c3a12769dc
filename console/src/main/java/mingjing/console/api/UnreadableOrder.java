package mingjing.console.api;

import java.util.Arrays;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** An order whose JSON could not be read; names the field. */
final class UnreadableOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    UnreadableOrder(String field, Exception cause) {
        super(reason(cause), cause);
        this.field = field;
    }

    String field() {
        return field;
    }

    /** What our own types say of a value; the parser's words name Java classes, which help no caller. */
    private static String reason(Exception cause) {
        if (cause.getCause() instanceof IllegalArgumentException said) {
            return String.valueOf(said.getMessage());
        }
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> "没有这个字段，可用的有：" + unknown.getKnownPropertyIds();
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "可填：" + Arrays.toString(format.getTargetType().getEnumConstants());
            case InvalidFormatException format -> "不能是 " + format.getValue();
            default -> "缺失，或类型不对";
        };
    }
}
