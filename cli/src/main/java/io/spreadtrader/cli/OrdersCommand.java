package io.spreadtrader.cli;

import io.spreadtrader.cli.operate.OrdersOutput;
import io.spreadtrader.local.OperatedSystem;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows every live order, how far it has walked and why. */
@Command(name = "orders", description = "Show every live order, how far it has walked and why.")
public final class OrdersCommand implements Callable<Integer> {
    private final SystemAccess systems;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SystemChoice choice = new SystemChoice();

    OrdersCommand(SystemAccess systems, Surroundings surroundings) {
        this.systems = systems;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OperatedSystem system = choice.open(systems)) {
            OrdersOutput output = OrdersOutput.of(system);
            if (choice.isForAProgram()) {
                out.println(output.json());
            } else {
                output.text(surroundings.style()).forEach(out::println);
            }
        }
        out.flush();
        return 0;
    }
}
