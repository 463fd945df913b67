package io.spreadtrader.local.cloud;

import io.spreadtrader.files.InputException;
import io.spreadtrader.localstack.lambda.Invocation;
import io.spreadtrader.localstack.lambda.LambdaFunction;
import io.spreadtrader.localstack.lambda.LambdaProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the packaged functions, as the managed runtime does, for one event. */
public final class FunctionCall {
    /** The functions in the zip. */
    public static final List<String> NAMES = List.of("universe", "scan", "entry", "decide", "watchdog", "report");

    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FunctionCall() {}

    /**
     * Calls a function once, in a JVM of its own.
     *
     * @param cloud whose tables and queues it uses; without one, those its own environment names
     * @param workFolder where the zip is unpacked and the function's log is written
     * @throws InputException where it does not start
     */
    public static Invocation run(
            Deployables deployables, Optional<CloudState> cloud, String name, String event, Path workFolder) {
        Path folder = workFolder.resolve("function");
        unpack(deployables.functionZip(), folder);
        LambdaFunction function = new LambdaFunction(
                name,
                HANDLER,
                folder,
                variables(name, cloud),
                runtimeClient(deployables.folder().resolve("infra")));
        try (LambdaProcess process = LambdaProcess.start(function, InstantSource.system())) {
            return process.invoke(event, PATIENCE);
        } catch (IllegalStateException refused) {
            String reason = String.valueOf(refused.getMessage());
            String cause = reason.lines()
                    .filter(line -> line.contains("Exception: ") || line.contains("is not set"))
                    .reduce((_, last) -> last)
                    .orElseGet(() -> reason.lines().findFirst().orElse(name + " does not start"));
            throw new InputException(
                    name + " does not start: " + cause.strip(),
                    "run a local cloud (./trader cloud up), or set the variables of its stage");
        }
    }

    private static void unpack(Path zip, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LambdaFunction.unpack(zip, folder);
    }

    private static Map<String, String> variables(String name, Optional<CloudState> cloud) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_LAMBDA_HANDLER", name.toLowerCase(Locale.ROOT));
        cloud.ifPresent(state -> {
            variables.putAll(CloudVariables.functions(state.endpoint()));
            variables.put("TRADER_STAGE", state.output("Stage"));
            variables.put("TRADER_TABLE_PREFIX", state.output("TablePrefix"));
            variables.put("TRADER_ARCHIVE_BUCKET", state.output("ArchiveBucket"));
            variables.put("TRADER_SCAN_REQUESTS_QUEUE_URL", state.output("ScanRequestsQueueUrl"));
            variables.put("TRADER_SIGNALS_QUEUE_URL", state.output("SignalsQueueUrl"));
            for (String channel : List.of("Email", "Slack", "Sms")) {
                variables.put(
                        "TRADER_" + channel.toUpperCase(Locale.ROOT) + "_TOPIC_ARN",
                        state.output(channel + "TopicArn"));
            }
            variables.put(
                    "TRADER_SCANNER_TARGET", state.required(CloudPart.SCANNER).grpc());
            variables.put(
                    "TRADER_GATEWAY_TARGET", state.required(CloudPart.GATEWAY).grpc());
        });
        return variables;
    }

    /** What the managed runtime brings itself. */
    private static String runtimeClient(Path jars) {
        try (Stream<Path> all = Files.list(jars)) {
            return all.filter(jar -> jar.getFileName().toString().startsWith("aws-lambda-java-"))
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
