package io.spreadtrader.cli.cloud;

import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.failure.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Deploys a stage to AWS, or shows or writes what would be deployed. */
@Command(
        name = "deploy",
        description = "Deploy a stage to AWS, show what would change, or write its template.",
        footer = {"", "Uses the CDK's own program through npx, and the account your environment names."})
public final class DeployCommand implements Callable<Integer> {
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

    @Option(names = "--diff", description = "Only show what a deployment would change.")
    private boolean diff;

    @Option(names = "--synth-only", description = "Only write the template; asks no account for anything.")
    private boolean synthesizeOnly;

    @Option(names = "--out", paramLabel = "DIR", description = "Where --synth-only writes (target/synth/STAGE).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--image-tag", paramLabel = "TAG", description = "Of the services' images (latest).")
    private Optional<String> imageTag = Optional.empty();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    public DeployCommand(Stages stages, Surroundings surroundings) {
        this.stages = stages;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (diff && synthesizeOnly) {
            throw wrong("--diff and --synth-only contradict each other; give one.");
        }
        if (out.isPresent() && !synthesizeOnly) {
            throw wrong("--out says where --synth-only writes; give both.");
        }
        PrintWriter output = spec.commandLine().getOut();
        if (synthesizeOnly) {
            output.println(stages.synthesize(stage, out.orElse(Path.of("target", "synth", stage))));
            output.flush();
            return 0;
        }
        if (!diff) {
            Confirmed.require(
                    stage, yes, "Deploying to", surroundings, spec.commandLine().getErr());
        }
        List<String> more = new ArrayList<>();
        imageTag.ifPresent(tag -> more.addAll(List.of("--image-tag", tag)));
        if (!diff && (yes || stage.equals("live"))) {
            more.add("--confirmed");
        }
        return ended(stages.cdk(diff ? "diff" : "deploy", stage, more));
    }

    static int ended(int status) {
        if (status != 0) {
            throw new Refusal("the CDK's program ended with " + status + ".", "Its own lines above say why.");
        }
        return 0;
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
