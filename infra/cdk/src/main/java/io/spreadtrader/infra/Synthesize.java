package io.spreadtrader.infra;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Synthesize --stage S --functions ZIP --out DIR}: writes the template of a stage, and with {@code --emulator}
 * the template and the zip an emulator can deploy. Prints the template's path; says on standard error what was left
 * out. Also what the CDK's command line calls, which gives the folder itself.
 */
public final class Synthesize {
    static final String EMULATOR_TEMPLATE = "emulator.template.json";
    static final String EMULATOR_ZIP = "functions.zip";

    private static final List<String> OPTIONS = List.of(
            "--stage",
            "--functions",
            "--out",
            "--runtime",
            "--schedules",
            "--features",
            "--alert-email",
            "--alert-sms");
    private static final List<String> FLAGS = List.of("--emulator");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream messages;

    Synthesize(List<String> words, PrintStream out, PrintStream messages) {
        this.arguments = Arguments.of(words, OPTIONS, FLAGS);
        this.out = out;
        this.messages = messages;
    }

    /** Ends with status 2 where the command line is wrong. */
    public static void main(String[] words) throws IOException {
        try {
            new Synthesize(List.of(words), System.out, System.err).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        // The CDK's own process beside this one is ended with it.
        System.exit(0);
    }

    void run() throws IOException {
        Path functions = Path.of(arguments.needed("--functions"));
        if (!Files.isRegularFile(functions)) {
            throw new IllegalArgumentException(functions + " is no file: build the functions first.");
        }
        Optional<Path> folder = arguments.value("--out").map(Path::of);
        boolean emulator = arguments.has("--emulator");
        if (emulator && folder.isEmpty()) {
            throw new IllegalArgumentException("--emulator needs --out, the folder to write to.");
        }
        Path template = Synthesis.write(settings(), functions, folder.orElse(null));
        out.println(emulator ? fit(template, functions, folder.orElseThrow()) : template);
    }

    private StageSettings settings() {
        Map<AlertTopic, String> recipients = new EnumMap<>(AlertTopic.class);
        arguments.value("--alert-email").ifPresent(address -> recipients.put(AlertTopic.EMAIL, address));
        arguments.value("--alert-sms").ifPresent(number -> recipients.put(AlertTopic.SMS, number));
        return new StageSettings(
                Stage.of(arguments.needed("--stage")),
                Feature.listed(arguments.value("--features").orElse("")),
                recipients);
    }

    private Path fit(Path template, Path functions, Path folder) throws IOException {
        EmulatorSettings settings = new EmulatorSettings(runtime(), timing(), Map.of());
        EmulatorTemplate fitted = EmulatorTemplate.of(TemplateJson.read(template), settings);
        fitted.strippings().forEach(messages::println);
        Path zip = folder.resolve(EMULATOR_ZIP);
        if (settings.runtime() == EmulatorSettings.FunctionRuntime.PROVIDED) {
            BootstrapZip.write(functions, BootstrapZip.runtimeClient(), zip);
        } else {
            Files.copy(functions, zip);
        }
        Path written = folder.resolve(EMULATOR_TEMPLATE);
        Files.writeString(written, fitted.template().toPrettyString());
        return written;
    }

    private EmulatorSettings.FunctionRuntime runtime() {
        String runtime = arguments.value("--runtime").orElse("provided");
        return switch (runtime) {
            case "provided" -> EmulatorSettings.FunctionRuntime.PROVIDED;
            case "java25" -> EmulatorSettings.FunctionRuntime.JAVA25;
            default -> throw new IllegalArgumentException("--runtime is provided or java25, not '" + runtime + "'.");
        };
    }

    private EmulatorSettings.Timing timing() {
        String timing = arguments.value("--schedules").orElse("utc");
        return switch (timing) {
            case "utc" -> EmulatorSettings.Timing.UTC;
            case "every-minute" -> EmulatorSettings.Timing.EVERY_MINUTE;
            default -> throw new IllegalArgumentException("--schedules is utc or every-minute, not '" + timing + "'.");
        };
    }
}
