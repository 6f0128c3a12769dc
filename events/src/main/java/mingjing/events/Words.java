package mingjing.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What people call the constants of the vocabulary: in Chinese, unless English is asked for. */
public final class Words {
    /** The bundle, for whoever shows it by other means; keys are {@code Stage.CLOSED}. */
    public static final String BUNDLE = "mingjing.events.words";

    private Words() {}

    /** The word for a constant; its own name where nobody gave it a word. */
    public static String of(Enum<?> constant, Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return words.containsKey(key) ? words.getString(key) : constant.name();
    }

    /** The Chinese word for a constant. */
    public static String of(Enum<?> constant) {
        return of(constant, Locale.CHINESE);
    }

    /** Constants by their Chinese words, in the order of the constants. */
    public static <E extends Enum<E>> Map<String, E> meanings(E[] constants) {
        Map<String, E> meanings = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> meanings.put(of(constant), constant));
        return meanings;
    }
}
