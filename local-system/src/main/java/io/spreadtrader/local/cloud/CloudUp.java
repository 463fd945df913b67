package io.spreadtrader.local.cloud;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.files.InputException;
import io.spreadtrader.json.RecordCodec;
import io.spreadtrader.localstack.DetachedProcess;
import io.spreadtrader.localstack.MiniStackCloud;
import io.spreadtrader.localstack.TierUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings the deployed system up on this machine: an emulator, the stack from its template, scanner and gateway beside it. */
public final class CloudUp {
    private static final Duration EMULATOR = Duration.ofMinutes(1);
    private static final Duration SERVICES = Duration.ofMinutes(2);
    private static final long DEPLOYMENT_SECONDS = 180;
    private static final int HEAP_MEGABYTES = 512;
    private static final Predicate<String> FITTED =
            Pattern.compile("^[A-Za-z0-9]+: ").asPredicate();
    private static final String READY = "/q/health/ready";

    private final CloudFolder folder;
    private final Deployables deployables;
    private final Consumer<String> told;
    private CloudState state;

    private CloudUp(CloudFolder folder, Deployables deployables, CloudPlan plan, Consumer<String> told) {
        this.folder = folder;
        this.deployables = deployables;
        this.told = told;
        this.state = CloudState.begun(plan);
    }

    /**
     * Starts everything, or nothing is left of it.
     *
     * @param told what is where, a line each
     * @throws InputException where one is up already, or a part does not start
     */
    public static CloudState run(CloudFolder folder, Deployables deployables, CloudPlan plan, Consumer<String> told) {
        folder.state().ifPresent(earlier -> {
            if (earlier.parts().stream().anyMatch(part -> part.process().isAlive())) {
                throw new InputException(
                        "a local cloud is up already at " + earlier.endpoint(), "./trader cloud down takes it down");
            }
        });
        folder.forget();
        CloudUp up = new CloudUp(folder, deployables, plan, told);
        try {
            up.start();
            return up.state;
        } catch (RuntimeException failed) {
            Path kept = CloudDown.keepingLogs(folder);
            throw new InputException(reason(failed), "nothing is left running; its logs are in " + kept);
        }
    }

    private static String reason(RuntimeException failed) {
        return failed instanceof InputException input
                ? input.problem()
                : String.valueOf(failed.getMessage()).lines().findFirst().orElse(failed.toString());
    }

    private void start() {
        List<Integer> ports = Ports.free(5);
        makeRunFolder();
        startEmulator(ports.get(0));
        String scanner = "dns:///127.0.0.1:" + ports.get(2);
        String gateway = "dns:///127.0.0.1:" + ports.get(4);
        Map<String, String> outputs = deploy(scanner, gateway);
        state = state.deployed(outputs, "");
        AwsClients clients = CloudClients.at(state.endpoint());
        state = state.deployed(outputs, Witness.subscribe(clients.topics(), clients.queues(), state));
        startService(
                CloudPart.GATEWAY,
                ports.get(3),
                gateway,
                CloudVariables.gateway(
                        state, ports.get(3), ports.get(4), folder.run().resolve("exchange")));
        startService(
                CloudPart.SCANNER, ports.get(1), scanner, CloudVariables.service(state, ports.get(1), ports.get(2)));
        for (String name : List.of(CloudPart.GATEWAY, CloudPart.SCANNER)) {
            CloudPart part = state.required(name);
            awaitReady(part, READY, SERVICES);
            told.accept(name + "  " + part.http() + ", gRPC " + part.grpc() + ", log " + part.log());
        }
    }

    private void makeRunFolder() {
        try {
            Files.createDirectories(folder.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startEmulator(int port) {
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Path log = folder.log(CloudPart.MINISTACK);
        try {
            DetachedProcess process = MiniStackCloud.detached(folder.path(), endpoint, log);
            CloudPart part = new CloudPart(
                    CloudPart.MINISTACK, process, endpoint.toString(), "", log.toString(), List.of(), Map.of());
            state = state.at(endpoint.toString()).with(part);
            folder.write(state);
            awaitReady(part, "/_ministack/health", EMULATOR);
        } catch (TierUnavailable cannot) {
            throw new InputException("MiniStack does not start: " + cannot.getMessage(), "install Python 3 with venv");
        }
        told.accept("emulator  MiniStack " + MiniStackCloud.VERSION + " at " + endpoint + ", log " + log);
    }

    private Map<String, String> deploy(String scanner, String gateway) {
        Path variables = folder.run().resolve("function.variables");
        Path log = folder.log("deployment");
        List<String> command = new ArrayList<>(deployables.infra("DeployToEmulator"));
        command.addAll(List.of("--endpoint", state.endpoint(), "--stage", "dev"));
        command.addAll(List.of("--functions", deployables.functionZip().toString()));
        command.addAll(List.of("--bootstrap", deployables.bootstrapZip().toString()));
        command.addAll(List.of("--out", folder.run().resolve("template").toString()));
        command.addAll(List.of("--scanner", scanner, "--gateway", gateway));
        command.addAll(List.of("--variables", variables.toString()));
        try {
            Files.writeString(
                    variables,
                    CloudVariables.functions(state.endpoint()).entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
            Path answer = folder.run().resolve("outputs.json");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(answer.toFile()).redirectError(log.toFile());
            builder.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "1");
            Process process = builder.start();
            if (!process.waitFor(DEPLOYMENT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new InputException("the stack did not stand after " + DEPLOYMENT_SECONDS + " s", "see " + log);
            }
            List<String> said = Files.readAllLines(log);
            if (process.exitValue() != 0) {
                throw new InputException(
                        "the stack was not created: "
                                + said.stream().filter(line -> !line.isBlank()).reduce("", (_, last) -> last),
                        "see " + log);
            }
            told.accept("stack     spread-trader-dev CREATE_COMPLETE from "
                    + folder.run().resolve("template"));
            // The CDK's Node.js talks there too.
            said.stream().filter(FITTED).forEach(line -> told.accept("          fitted: " + line));
            return outputs(Files.readString(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted while deploying", "start it again");
        }
    }

    /** The last line: what else is said there is the CDK's. */
    private static Map<String, String> outputs(String said) {
        String json = said.lines().reduce("", (_, last) -> last);
        return new RecordCodec(StackOutputs.class)
                .fromJson(json, StackOutputs.class)
                .outputs();
    }

    private record StackOutputs(Map<String, String> outputs) {}

    private void startService(String name, int http, String grpc, Map<String, String> environment) {
        Path log = folder.log(name);
        List<String> command = deployables.service(name, HEAP_MEGABYTES);
        DetachedProcess process = DetachedProcess.start(command, environment, folder.run(), log);
        state = state.with(
                new CloudPart(name, process, "http://127.0.0.1:" + http, grpc, log.toString(), command, environment));
        folder.write(state);
    }

    private static void awaitReady(CloudPart part, String path, Duration patience) {
        HttpDoor door = new HttpDoor(part);
        Waiting.real().until(patience, () -> door.notReady(path), "its log is " + part.log());
    }

    /** Starts a part that was killed, on the same ports and with the same state, and waits until it is ready. */
    static CloudState again(CloudFolder folder, CloudState state, String name) {
        CloudPart part = state.required(name).startedAgain();
        CloudState now = state.with(part);
        folder.write(now);
        awaitReady(part, READY, SERVICES);
        return now;
    }
}
