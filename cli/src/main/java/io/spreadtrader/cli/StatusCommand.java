package io.spreadtrader.cli;

import io.spreadtrader.cli.operate.StatusOutput;
import io.spreadtrader.local.OperatedSystem;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what a system may do now, its last day and its limits. */
@Command(name = "status", description = "Show what a system may do now, its last day and its limits.")
public final class StatusCommand implements Callable<Integer> {
    private final SystemAccess systems;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SystemChoice choice = new SystemChoice();

    StatusCommand(SystemAccess systems, Surroundings surroundings) {
        this.systems = systems;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OperatedSystem system = choice.open(systems)) {
            StatusOutput output = StatusOutput.of(system);
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
