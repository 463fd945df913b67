package io.spreadtrader.cli.cloud;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends every part of the local cloud and forgets its books. */
@Command(name = "down", description = "End every part of the local cloud and forget its books.")
final class CloudDownCommand implements Callable<Integer> {
    private final LocalClouds clouds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CloudDownCommand(LocalClouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public Integer call() {
        List<String> ended = clouds.down();
        PrintWriter out = spec.commandLine().getOut();
        out.println(ended.isEmpty() ? "nothing was up" : "down: " + String.join(", ", ended));
        out.flush();
        return 0;
    }
}
