package io.spreadtrader.localstack.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One running instance of a function: a child JVM with AWS's runtime interface client, as the managed runtime starts it.
 * Events go one after another; a killed or failed instance stays dead until {@link #restart()}.
 */
public final class LambdaProcess implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LambdaFunction function;
    private final InstantSource wallClock;
    private LambdaRuntime runtime;
    private Process process;
    private Duration initialisation;

    private LambdaProcess(LambdaFunction function, InstantSource wallClock, Started started) {
        this.function = function;
        this.wallClock = wallClock;
        this.runtime = started.runtime();
        this.process = started.process();
        this.initialisation = started.initialisation();
    }

    /**
     * Starts the function and waits until it asks for its first event.
     *
     * @param wallClock what deadlines are told by, in the child's own time
     * @throws IllegalStateException if it reports an error or ends before it is ready; the message has its output
     */
    public static LambdaProcess start(LambdaFunction function, InstantSource wallClock) {
        return new LambdaProcess(function, wallClock, started(function));
    }

    /** Runs one event. The first waits for nothing but its own work: the instance is ready already. */
    public synchronized Invocation invoke(String json, Duration timeout) {
        CompletableFuture<Invocation> outcome =
                runtime.offer(json, wallClock.instant().plus(timeout).toEpochMilli());
        CompletableFuture<Invocation> death =
                process.onExit().thenApply(ended -> new Invocation.Died(ended.exitValue()));
        try {
            return (Invocation) CompletableFuture.anyOf(outcome, death).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            kill();
            return new Invocation.TimedOut(timeout);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + function.name() + " was running", stopped);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From the start of the JVM to its first request for an event. */
    public synchronized Duration initialisation() {
        return initialisation;
    }

    /** What the function wrote to standard output and standard error, over all its starts. */
    public String output() {
        return outputOf(function);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Ends the instance at once, in the middle of whatever it does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Kills the instance if it still runs, and starts a new one. */
    public synchronized void restart() {
        close();
        Started again = started(function);
        runtime = again.runtime();
        process = again.process();
        initialisation = again.initialisation();
    }

    @Override
    public void close() {
        kill();
        runtime.close();
    }

    private static Started started(LambdaFunction function) {
        LambdaRuntime runtime = LambdaRuntime.start(function.name());
        long begun = System.nanoTime();
        Process process = launched(function, runtime);
        try {
            CompletableFuture<Optional<Invocation.Failed>> death =
                    process.onExit().thenApply(ended -> Optional.of(new Invocation.Failed("Ended", "")));
            @SuppressWarnings("unchecked") // anyOf forgets that both have the same type
            Optional<Invocation.Failed> failure = (Optional<Invocation.Failed>)
                    CompletableFuture.anyOf(runtime.ready(), death).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (failure.isPresent()) {
                throw new IllegalStateException("the function " + function.name() + " does not start: " + failure.get()
                        + "\n" + outputOf(function));
            }
            return new Started(runtime, process, Duration.ofNanos(System.nanoTime() - begun));
        } catch (InterruptedException | ExecutionException | TimeoutException | RuntimeException refused) {
            process.destroyForcibly();
            runtime.close();
            if (refused instanceof IllegalStateException told) {
                throw told;
            }
            throw new IllegalStateException(
                    "the function " + function.name() + " was not ready within " + PATIENCE, refused);
        }
    }

    private static Process launched(LambdaFunction function, LambdaRuntime runtime) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(function),
                CLIENT,
                function.handler());
        Map<String, String> environment = builder.environment();
        environment.putAll(function.environment());
        environment.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        environment.put("LAMBDA_TASK_ROOT", function.folder().toString());
        environment.put("_HANDLER", function.handler());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(function.log().toFile()));
        try {
            return builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException("no JVM for the function " + function.name(), refused);
        }
    }

    private static String classPath(LambdaFunction function) {
        String own = function.folder() + File.separator + File.pathSeparator
                + function.folder().resolve("lib") + File.separator + "*";
        return function.runtimeClient().isEmpty() ? own : own + File.pathSeparator + function.runtimeClient();
    }

    private static String outputOf(LambdaFunction function) {
        try {
            return Files.exists(function.log()) ? Files.readString(function.log(), StandardCharsets.UTF_8) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Started(LambdaRuntime runtime, Process process, Duration initialisation) {}
}
