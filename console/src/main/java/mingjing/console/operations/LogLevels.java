package mingjing.console.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How much each part of the program logs on this node, until the next start. */
@Component
public final class LogLevels {
    /** From silent to talkative. */
    public static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG");

    /** The program's own, the framework, the web server, and everything else. */
    public static final List<String> LOGGERS = List.of("mingjing", "org.springframework", "org.apache", "ROOT");

    /** By logger, what it logs now. */
    public Map<String, String> all() {
        Map<String, String> levels = new TreeMap<>();
        LOGGERS.forEach(
                name -> levels.put(name, logger(name).getEffectiveLevel().toString()));
        return levels;
    }

    /**
     * Sets one of {@link #LOGGERS} to one of {@link #LEVELS}.
     *
     * @throws IllegalArgumentException for any other
     */
    public void set(String logger, String level) {
        if (!LOGGERS.contains(logger) || !LEVELS.contains(level)) {
            throw new IllegalArgumentException("no logger or level of that name");
        }
        logger(logger).setLevel(Level.toLevel(level));
    }

    private static Logger logger(String name) {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }
}
