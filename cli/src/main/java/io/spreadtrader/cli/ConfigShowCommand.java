package io.spreadtrader.cli;

import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Setting;
import io.spreadtrader.core.config.Settings;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows every effective value and where it came from. */
@Command(
        name = "show",
        description = "Show every setting: its effective value, where it came from, and what it means.",
        footer = {
            "",
            "Later wins: built in, --config FILE, variables (SPREADTRADER_MAX_CONTRACTS=5),",
            "flags (--max-contracts 5 or --set max-contracts=5)."
        })
public final class ConfigShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingFlags settings = new SettingFlags();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    ConfigShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Configuration configuration = settings.load(Configuration.STANDARD, surroundings.environment());
        PrintWriter out = spec.commandLine().getOut();
        out.println(format == OutputFormat.JSON ? json(configuration) : text(configuration));
        out.flush();
        return 0;
    }

    private String text(Configuration configuration) {
        Table table = Table.of("setting", "value", "unit", "from", "what it is");
        for (Setting<?> setting : Settings.ALL) {
            table.row(
                    setting.key(),
                    configuration.shown(setting),
                    unit(setting),
                    configuration.origin(setting).toString(),
                    setting.description());
        }
        return String.join(System.lineSeparator(), table.lines("", surroundings.style()));
    }

    private static String json(Configuration configuration) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("settings");
            for (Setting<?> setting : Settings.ALL) {
                json.writeStartObject();
                json.writeStringField("key", setting.key());
                json.writeStringField("value", configuration.shown(setting));
                json.writeStringField("unit", unit(setting));
                json.writeStringField("from", configuration.origin(setting).where());
                json.writeStringField(
                        "layer",
                        configuration
                                .origin(setting)
                                .layer()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
                json.writeStringField("builtIn", Configuration.STANDARD.shown(setting));
                json.writeStringField("accepted", setting.allowed());
                json.writeStringField("description", setting.description());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static String unit(Setting<?> setting) {
        return setting.unit().name().toLowerCase(Locale.ROOT);
    }
}
