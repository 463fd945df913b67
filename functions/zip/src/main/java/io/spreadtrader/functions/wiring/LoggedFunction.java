package io.spreadtrader.functions.wiring;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.spreadtrader.functions.batch.BatchEvents;
import io.spreadtrader.functions.batch.BatchOutcome;
import io.spreadtrader.functions.batch.QueueMessage;
import io.spreadtrader.functions.telemetry.JsonLines;
import io.spreadtrader.functions.telemetry.MetricsDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** One call of a function: its result, or why there is none, as a line of its log, and its counts as metrics. */
abstract class LoggedFunction implements RequestStreamHandler {
    private final Stage stage;
    private final String name;

    LoggedFunction(Stage stage, String name) {
        this.stage = stage;
        this.name = name;
    }

    /** What the function does. @return its result's fields */
    abstract SequencedMap<String, Object> answer(InputStream event, OutputStream answer) throws IOException;

    final Stage stage() {
        return stage;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        SequencedMap<String, Object> line = new LinkedHashMap<>();
        line.put("event", "call");
        line.put("function", name);
        line.put("request", context.getAwsRequestId());
        try {
            line.putAll(answer(event, answer));
        } catch (IOException | RuntimeException e) {
            line.put("failed", String.valueOf(e));
            stage.counts().add("Failed", 1);
            throw e;
        } finally {
            stage.lines().write(line);
            Map<String, Integer> counts = stage.counts().taken();
            if (!counts.isEmpty()) {
                Stage.print(MetricsDocument.of(InstantSource.system().instant(), stage.name(), name, counts));
            }
        }
    }

    /** A batch of messages, the failures among them told to the queue. */
    final SequencedMap<String, Object> batch(
            InputStream event, OutputStream answer, Function<List<QueueMessage>, BatchOutcome> work)
            throws IOException {
        BatchOutcome outcome = work.apply(BatchEvents.read(event));
        BatchEvents.write(outcome, answer);
        stage.counts().add("Handled", outcome.handled());
        stage.counts().add("FailedMessages", outcome.failures().size());
        outcome.failures().forEach(failure -> {
            SequencedMap<String, Object> line = new LinkedHashMap<>();
            line.put("event", "message-failed");
            line.put("function", name);
            line.put("message", failure.messageId());
            line.put("group", failure.group());
            line.put("reason", failure.reason());
            stage.lines().write(line);
        });
        SequencedMap<String, Object> result = new LinkedHashMap<>();
        result.put("handled", outcome.handled());
        result.put("failed", outcome.failures().size());
        return result;
    }

    /** A result, answered as it is logged: for a person who calls the function. */
    static SequencedMap<String, Object> answered(SequencedMap<String, Object> result, OutputStream answer)
            throws IOException {
        StringBuilder text = new StringBuilder();
        new JsonLines(text::append).write(result);
        answer.write(text.toString().getBytes(StandardCharsets.UTF_8));
        return result;
    }
}
