package io.spreadtrader.cli;

import io.spreadtrader.cli.operate.SwitchOutput;
import io.spreadtrader.cli.operate.TradingSwitch;
import io.spreadtrader.local.OperatedSystem;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every switch of the trading state, and every word of a person, is told; and how it is carried out. */
public final class SwitchOptions {
    private static final String REASON_STANDARD = "by hand";
    private static final int REASON_LENGTH_MAX = 200;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private SystemChoice choice = new SystemChoice();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why: kept with the decision and told in the alert.")
    private Optional<String> reason = Optional.empty();

    OperatedSystem open(SystemAccess systems) {
        return choice.open(systems);
    }

    /** Refuses a reason that would not be one line of a log. */
    void validate() {
        reason.ifPresent(text -> {
            if (text.isBlank() || text.length() > REASON_LENGTH_MAX || text.matches("(?s).*\\p{Cntrl}.*")) {
                throw new ParameterException(
                        command.commandLine(),
                        "--reason must be one line of 1 to " + REASON_LENGTH_MAX + " characters.");
            }
        });
    }

    /** The person's, or that there was none. */
    String reason() {
        return reason.map(String::strip).orElse(REASON_STANDARD);
    }

    /** Prints for whom the choice says. */
    void print(PrintWriter out, String document, List<String> lines) {
        if (choice.isForAProgram()) {
            out.println(document);
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    /** Switches, and says what was and what is. */
    void carryOut(TradingSwitch wanted, OperatedSystem system, PrintWriter out) {
        SwitchOutput output = SwitchOutput.of(wanted, wanted.carryOut(system, reason()), system);
        print(out, output.json(), output.text());
    }
}
