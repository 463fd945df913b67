package io.spreadtrader.cli.cloud;

import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a stage down, unless a position is open. */
@Command(name = "destroy", description = "Take a stage on AWS down; refuses while positions are open or orders work.")
public final class DestroyCommand implements Callable<Integer> {
    private final Stages stages;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--stage",
            required = true,
            paramLabel = "S",
            converter = StageOption.class,
            description = "dev, paper or live.")
    private String stage = "";

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    public DestroyCommand(Stages stages, Surroundings surroundings) {
        this.stages = stages;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Confirmed.require(
                stage, yes, "Taking down", surroundings, spec.commandLine().getErr());
        int open = stages.openPositions(stage);
        if (open > 0) {
            throw new Refusal(
                    "stage " + stage + " has " + open + " positions open or orders working.",
                    "Close them first: without the gateway nobody watches them.");
        }
        List<String> more = new ArrayList<>(List.of("--open-positions", Integer.toString(open)));
        if (yes || stage.equals("live")) {
            more.add("--confirmed");
        }
        return DeployCommand.ended(stages.cdk("destroy", stage, more));
    }
}
