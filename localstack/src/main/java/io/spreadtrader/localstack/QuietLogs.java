package io.spreadtrader.localstack;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The emulators' logs: only what is severe. Their info and warnings would bury the program's own output. */
final class QuietLogs {

    /** Kept, because a logger nobody holds forgets its level. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "com.amazonaws", "org.apache.pekko", "org.eclipse.jetty", "org.elasticmq", "scala")
            .map(Logger::getLogger)
            .toList();

    private QuietLogs() {}

    /** Leaves a level alone that the program has set itself. */
    static void install() {
        LOGGERS.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
