package io.spreadtrader.cli.cloud;

import io.spreadtrader.local.cloud.CloudState;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which parts of the local cloud run, and where. */
@Command(name = "status", description = "Show which parts of the local cloud run, and where.")
final class CloudStatusCommand implements Callable<Integer> {
    private final LocalClouds clouds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CloudStatusCommand(LocalClouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<CloudState> state = clouds.state();
        if (state.isEmpty()) {
            out.println("no local cloud is up");
        } else {
            out.println("seed " + state.get().plan().seed() + ", "
                    + state.get().plan().days() + " market days from "
                    + state.get().plan().firstDay() + ", SIMULATED");
            state.get()
                    .parts()
                    .forEach(part -> out.println(part.name() + "  "
                            + (part.process().isAlive()
                                    ? "runs, process " + part.process().pid()
                                    : "has ended")
                            + ", " + part.http() + (part.grpc().isEmpty() ? "" : ", gRPC " + part.grpc())
                            + ", log " + part.log()));
        }
        out.flush();
        return 0;
    }
}
