package io.spreadtrader.cli.cloud;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.local.cloud.FunctionCall;
import io.spreadtrader.localstack.lambda.Invocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a packaged function on a local Runtime API. */
@Command(
        name = "invoke",
        description = "Run a packaged function for one event, on the local cloud's tables and queues.",
        footer = {"", "Without a local cloud it uses what AWS_ENDPOINT_URL and TRADER_... name."})
public final class InvokeCommand implements Callable<Integer> {
    private static final Pattern MESSAGE = Pattern.compile("\"errorMessage\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final LocalClouds clouds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FUNCTION", description = "universe, scan, entry, decide, watchdog or report.")
    private String function = "";

    @Option(names = "--event", required = true, paramLabel = "FILE", description = "The event, as JSON.")
    private Path event = Path.of("");

    public InvokeCommand(LocalClouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public Integer call() {
        if (!FunctionCall.NAMES.contains(function)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + function + "' is no function; there are " + String.join(", ", FunctionCall.NAMES) + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(answered(clouds.invoke(function, text())).strip());
        out.flush();
        return 0;
    }

    private String text() {
        try {
            return Files.readString(event);
        } catch (IOException e) {
            throw new Refusal("--event: cannot read " + event + ".", "Give a file with the event's JSON.");
        }
    }

    private String answered(Invocation outcome) {
        return switch (outcome) {
            case Invocation.Answered answered -> answered.json();
            case Invocation.Failed failed -> throw refused(failed.type() + ": " + message(failed.json()));
            case Invocation.TimedOut late ->
                throw refused("did not answer within " + late.allowed().toSeconds() + " s");
            case Invocation.Died died -> throw refused("ended with " + died.exitCode() + " before it answered");
        };
    }

    private static String message(String json) {
        Matcher message = MESSAGE.matcher(json);
        return message.find() ? message.group(1) : json;
    }

    private Refusal refused(String reason) {
        return new Refusal(
                function + " failed: " + reason + ".", "Check the event; its log is in target/cloud/invoke.");
    }
}
