package io.spreadtrader.localstack.lambda;

import java.time.Duration;

/** How one invocation ended. */
public sealed interface Invocation {

    /** The handler's answer, as it wrote it. */
    record Answered(String json, Duration duration) implements Invocation {}

    /**
     * The handler threw, or could not be made.
     *
     * @param type the error's class as the runtime names it
     * @param json the runtime's whole report: errorMessage, errorType, stackTrace
     */
    record Failed(String type, String json) implements Invocation {}

    /** No answer within the time allowed; the process was killed, as Lambda does. */
    record TimedOut(Duration allowed) implements Invocation {}

    /** The process ended before it answered. */
    record Died(int exitCode) implements Invocation {}
}
