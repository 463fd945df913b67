package io.spreadtrader.functions.wiring;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.queues.SqsDeadLetters;
import io.spreadtrader.core.lease.LeaseHeartbeats;
import io.spreadtrader.functions.watchdog.WatchdogHandler;
import io.spreadtrader.functions.watchdog.WatchdogResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Watches lease, tables and dead letters; sends to the topics itself where the gateway is away. */
@Named("watchdog")
@Singleton
final class WatchdogFunction extends LoggedFunction {
    /** Several beats of a gateway that is well. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final WatchdogHandler handler;

    WatchdogFunction(Stage stage) {
        super(stage, "watchdog");
        List<String> queues = Arrays.stream(stage.environment()
                        .optional("TRADER_DEAD_LETTER_QUEUE_URLS")
                        .orElse("")
                        .split(","))
                .filter(url -> !url.isBlank())
                .map(String::strip)
                .toList();
        this.handler = new WatchdogHandler(
                stage.books(),
                new LeaseHeartbeats(stage.aws().lease(), System::nanoTime, WatchdogFunction::pause, PATIENCE),
                new SqsDeadLetters(new AwsClients().queues(), queues),
                stage.aws().alerts(Stage::print),
                InstantSource.system());
    }

    @Override
    SequencedMap<String, Object> answer(InputStream event, OutputStream answer) throws IOException {
        WatchdogResult result = handler.handle();
        SequencedMap<String, Object> line = new LinkedHashMap<>();
        line.put("outcome", result.outcome());
        line.put("alerts", String.join(" ", result.alerts()));
        line.put("delivered", result.delivered());
        return answered(line, answer);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a beat", e);
        }
    }
}
