package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.operate.TradingSwitch;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.local.OperatedSystem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The kill switch. It cannot be taken back once orders fill, so it asks. */
@Command(name = "flatten", description = "The kill switch: no entries, and every position is closed.")
public final class FlattenCommand implements Callable<Integer> {
    private final SystemAccess systems;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SwitchOptions options = new SwitchOptions();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    FlattenCommand(SystemAccess systems, Surroundings surroundings) {
        this.systems = systems;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        options.validate();
        if (!yes && !surroundings.terminal()) {
            throw new Refusal("nobody is there to ask whether every position shall be closed.", "Give --yes.");
        }
        try (OperatedSystem system = options.open(systems)) {
            if (!yes && !isConfirmed(system)) {
                throw new Refusal("nothing was changed.", "Answer yes, or give --yes, to close every position.");
            }
            options.carryOut(TradingSwitch.FLATTEN, system, spec.commandLine().getOut());
        }
        return 0;
    }

    private boolean isConfirmed(OperatedSystem system) {
        int open = system.stores().positions().open().size();
        return surroundings.isConfirmed(
                "This stops entries and closes " + Amounts.count(open, "open position") + " (" + system.label()
                        + ") at what the market gives. Close everything?",
                spec.commandLine().getErr());
    }
}
