package io.spreadtrader.infra;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code DeployToEmulator --endpoint URI --stage S --functions ZIP --bootstrap ZIP --out DIR --scanner TARGET --gateway
 * TARGET --variables FILE}: synthesises a stage, makes it fit for the emulator, and creates its stack by plain
 * CloudFormation. Prints {@code {"outputs":{...}}}, the stack's outputs by name; says on standard error what was left out.
 */
public final class DeployToEmulator {
    private static final List<String> OPTIONS = List.of(
            "--endpoint",
            "--region",
            "--stage",
            "--functions",
            "--bootstrap",
            "--out",
            "--scanner",
            "--gateway",
            "--variables");
    private static final String BUCKET = "deployment-assets";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream messages;

    DeployToEmulator(List<String> words, PrintStream out, PrintStream messages) {
        this.arguments = Arguments.of(words, OPTIONS, List.of());
        this.out = out;
        this.messages = messages;
    }

    /** Ends with 2 where the command line is wrong, with 1 where the stack does not stand. */
    public static void main(String[] words) throws IOException {
        try {
            new DeployToEmulator(List.of(words), System.out, System.err).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (EmulatorRefusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        // The CDK's own process beside this one is ended with it.
        System.exit(0);
    }

    void run() throws IOException {
        StageSettings settings = StageSettings.of(Stage.of(arguments.needed("--stage")));
        Path folder = Path.of(arguments.needed("--out"));
        Path stage = Synthesis.write(settings, file("--functions"), folder);
        EmulatorTemplate fitted = EmulatorTemplate.of(
                TemplateJson.read(stage),
                new EmulatorSettings(
                        EmulatorSettings.FunctionRuntime.PROVIDED, EmulatorSettings.Timing.EVERY_MINUTE, variables()));
        fitted.strippings().forEach(messages::println);
        Path template = Files.writeString(
                folder.resolve(Synthesize.EMULATOR_TEMPLATE), fitted.template().toPrettyString());
        out.println(JSON.writeValueAsString(Map.of("outputs", create(settings.stackName(), template))));
    }

    private Map<String, String> create(String stack, Path template) {
        StackDeployment deployment = new StackDeployment(
                URI.create(arguments.needed("--endpoint")),
                arguments.value("--region").orElse("us-east-1"));
        deployment.upload(file("--bootstrap"), BUCKET, Synthesize.EMULATOR_ZIP);
        return deployment.create(
                stack,
                template,
                BUCKET,
                Map.of(
                        EmulatorTemplate.ASSET_BUCKET,
                        BUCKET,
                        EmulatorTemplate.ASSET_KEY,
                        Synthesize.EMULATOR_ZIP,
                        EmulatorTemplate.SCANNER_TARGET,
                        arguments.needed("--scanner"),
                        EmulatorTemplate.GATEWAY_TARGET,
                        arguments.needed("--gateway")),
                PATIENCE);
    }

    /** {@code NAME=VALUE}, a line each: what the template cannot know of this machine. */
    private Map<String, String> variables() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        for (String line : Files.readAllLines(file("--variables"))) {
            if (!line.isBlank()) {
                String[] parts = line.split("=", 2);
                if (parts.length != 2) {
                    throw new IllegalArgumentException("--variables: '" + line + "' is not NAME=VALUE.");
                }
                variables.put(parts[0], parts[1]);
            }
        }
        return variables;
    }

    private Path file(String option) {
        Path file = Path.of(arguments.needed(option));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    option + ": " + file + " is no file. There are " + Arrays.toString(OPTIONS.toArray()) + ".");
        }
        return file;
    }
}
