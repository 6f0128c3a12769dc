package mingjing.console.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/** Lets the log be written as JSON, and its levels be configured, under the names that Spring Boot has for both. */
final class LogFormat {
    private static final String STDERR = "stderr";

    private LogFormat() {}

    static void set(Environment environment) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Binder.get(environment)
                .bind("logging.level", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach((name, level) -> context.getLogger(name.equals("root") ? Logger.ROOT_LOGGER_NAME : name)
                        .setLevel(Level.toLevel(level)));
        String format = environment.getProperty("logging.structured.format.console", "");
        if (!format.isBlank()
                && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(STDERR)
                        instanceof ConsoleAppender<ILoggingEvent> appender) {
            context.putObject(Environment.class.getName(), environment);
            StructuredLogEncoder encoder = new StructuredLogEncoder();
            encoder.setContext(context);
            encoder.setFormat(format);
            encoder.start();
            Encoder<ILoggingEvent> before = appender.getEncoder();
            appender.setEncoder(encoder);
            before.stop();
        }
    }
}
