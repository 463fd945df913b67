package io.spreadtrader.cli.settings;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.EnvironmentVariables;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Setting;
import io.spreadtrader.core.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The flags every command with settings has: a file, {@code --set key=value}, and each setting as a flag of its own.
 * Those are too many for a command's help; {@code trader config show} lists them.
 */
public final class SettingFlags {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "YAML file of settings, one 'key: value' a line ('./trader config show' lists the keys).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Set one setting; may be repeated. Each key is also a flag: --max-contracts 5.")
    private List<String> assignments = new ArrayList<>();

    /** Gives a command one hidden flag for each setting. */
    public static void addTo(CommandLine commandLine) {
        CommandSpec spec = commandLine.getCommandSpec();
        for (Setting<?> setting : Settings.ALL) {
            spec.addOption(OptionSpec.builder("--" + setting.key())
                    .type(String.class)
                    .paramLabel("VALUE")
                    .description(setting.description())
                    .hidden(true)
                    .build());
        }
    }

    /**
     * The effective configuration: {@code start} (with what the command itself sets), then the file, the
     * environment, the flags.
     */
    public Configuration load(Configuration start, Map<String, String> environment) {
        Configuration configuration = start;
        if (file.isPresent()) {
            configuration = ConfigurationFile.over(configuration, file.get());
        }
        configuration = overlaid(configuration, environment);
        for (Map.Entry<String, Given> flag : flags().entrySet()) {
            configuration = with(configuration, flag.getKey(), flag.getValue());
        }
        return configuration;
    }

    private static Configuration overlaid(Configuration weaker, Map<String, String> environment) {
        try {
            return EnvironmentVariables.over(weaker, environment);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    String.valueOf(e.getMessage()), "Unset or correct it; './trader config show' lists every setting.");
        }
    }

    /** Refuses flags that no setting takes, before anything is read. */
    public void validate() {
        Configuration configuration = Configuration.STANDARD;
        for (Map.Entry<String, Given> flag : flags().entrySet()) {
            configuration = with(configuration, flag.getKey(), flag.getValue());
        }
    }

    private record Given(String value, String flag) {}

    private Map<String, Given> flags() {
        Map<String, Given> flags = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals <= 0) {
                throw wrong("--set wants KEY=VALUE, as in --set max-contracts=5; got '" + assignment + "'.");
            }
            String key = assignment.substring(0, equals).strip();
            put(flags, key, new Given(assignment.substring(equals + 1), "--set " + key));
        }
        for (Setting<?> setting : Settings.ALL) {
            String name = "--" + setting.key();
            OptionSpec option = command.findOption(name);
            if (option != null && option.getValue() instanceof String value) {
                put(flags, setting.key(), new Given(value, name));
            }
        }
        return flags;
    }

    private void put(Map<String, Given> flags, String key, Given given) {
        if (flags.putIfAbsent(key, given) != null) {
            throw wrong("'" + key + "' is given twice on the command line.");
        }
    }

    private Configuration with(Configuration configuration, String key, Given given) {
        try {
            return configuration.with(key, given.value(), new Origin(Origin.Layer.FLAG, given.flag()));
        } catch (IllegalArgumentException e) {
            String reason = Explained.of(e, key, given.value());
            // The core begins with the key, which the flag repeats.
            throw wrong(given.flag() + ": "
                    + (reason.startsWith(key + ": ") ? reason.substring(key.length() + 2) : reason));
        }
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(command.commandLine(), reason);
    }
}
