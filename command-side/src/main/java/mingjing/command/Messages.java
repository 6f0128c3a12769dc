package mingjing.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of refusals, in Chinese unless English is asked for. */
final class Messages {
    private Messages() {}

    static String format(Locale locale, String key, Object... arguments) {
        return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(arguments);
    }

    static String word(Locale locale, Field field) {
        String key = "Field." + field.name();
        ResourceBundle bundle = bundle(locale);
        return bundle.containsKey(key) ? bundle.getString(key) : field.name();
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle(
                "mingjing.command.refusals",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
