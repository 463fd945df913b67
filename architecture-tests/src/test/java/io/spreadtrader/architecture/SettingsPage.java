package io.spreadtrader.architecture;

import io.spreadtrader.core.config.Setting;
import io.spreadtrader.core.config.Settings;
import java.util.stream.Collectors;

/** The page of every setting, made of the catalogue itself. */
final class SettingsPage {
    private static final String HEAD = """
            # Settings

            Every number the trader decides with, in the order of its rules. This page is made of the catalogue in `Settings`; a test compares the two, and `mvn -pl architecture-tests -am test -Dtest=DocumentsTest -Dsurefire.failIfNoSpecifiedTests=false -Dsettings.page.write=true` writes it anew.

            Later wins: the built-in value, what a command sets for itself (a demo without `--events` allows unknown event dates), `--config FILE` (YAML, one `key: value` a line), a variable (`SPREADTRADER_MAX_CONTRACTS=5`), a flag (`--max-contracts 5` or `--set max-contracts=5`). `trader config show` prints each effective value and where it came from. A number without a unit is in the first unit of its kind: dollars, percent, seconds, days.

            | key | default | accepted | what it is |
            |---|---|---|---|
            """;

    private SettingsPage() {}

    static String text() {
        return HEAD + Settings.ALL.stream().map(SettingsPage::row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Setting<?> setting) {
        String standard = standardOf(setting);
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        setting.key(),
                        standard.isEmpty() ? "none" : standard,
                        cell(setting.allowed()),
                        cell(setting.description()))
                .stripTrailing();
    }

    private static <T> String standardOf(Setting<T> setting) {
        return cell(Settings.shown(setting, setting.standard()));
    }

    /** A bar would end the cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
