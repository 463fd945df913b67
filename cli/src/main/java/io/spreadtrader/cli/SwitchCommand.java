package io.spreadtrader.cli;

import io.spreadtrader.cli.operate.TradingSwitch;
import io.spreadtrader.local.OperatedSystem;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Switches the trading state as a person wants it; the gateway acts at its next look. */
@Command
final class SwitchCommand implements Callable<Integer> {
    private final TradingSwitch wanted;
    private final SystemAccess systems;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SwitchOptions options = new SwitchOptions();

    private SwitchCommand(TradingSwitch wanted, SystemAccess systems) {
        this.wanted = wanted;
        this.systems = systems;
    }

    /** Adds the command of this switch. */
    static void addTo(CommandLine root, TradingSwitch wanted, SystemAccess systems) {
        CommandLine command = new CommandLine(new SwitchCommand(wanted, systems));
        command.getCommandSpec().usageMessage().description(wanted.description());
        root.addSubcommand(wanted.command(), command);
    }

    @Override
    public Integer call() {
        options.validate();
        try (OperatedSystem system = options.open(systems)) {
            options.carryOut(wanted, system, spec.commandLine().getOut());
        }
        return 0;
    }
}
