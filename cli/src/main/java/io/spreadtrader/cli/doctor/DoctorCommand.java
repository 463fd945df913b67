package io.spreadtrader.cli.doctor;

import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.cli.ReferenceFiles;
import io.spreadtrader.cli.Surroundings;
import io.spreadtrader.cli.SystemAccess;
import io.spreadtrader.cli.cloud.StageOption;
import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.gateway.GatewayAddress;
import io.spreadtrader.cli.settings.SettingFlags;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at everything that could keep the program from working, and says what to do. */
@Command(
        name = "doctor",
        description = "Check JDK, configuration, data, a Gateway and AWS access; say what to fix.",
        footer = {
            "",
            "What is not given is not checked. The Gateway is asked with a client id of its",
            "own and gets no order, so an account that is halted for orders",
            "(ACCOUNT_HALTED) is found by './trader up' only. Ends with status 1 where",
            "anything failed."
        })
public final class DoctorCommand implements Callable<Integer> {
    /** None that a trader uses: a look must not end its session. */
    private static final int CLIENT_ID_STANDARD = 97;

    private static final int SECONDS_STANDARD = 5;
    private static final int SECONDS_MAX = 600;

    private final SystemAccess systems;
    private final Surroundings surroundings;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingFlags settings = new SettingFlags();

    @Option(
            names = "--gateway",
            paramLabel = "HOST:PORT",
            converter = GatewayAddress.Converter.class,
            description = "A TWS or IB Gateway.")
    private Optional<GatewayAddress> gateway = Optional.empty();

    @Option(names = "--client-id", paramLabel = "N", description = "Client id to ask it with (97).")
    private int clientId = CLIENT_ID_STANDARD;

    @Option(names = "--symbol", paramLabel = "S", description = "Stock to ask market data of (AAPL).")
    private String symbol = "AAPL";

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Patience for each answer of it (5).")
    private int seconds = SECONDS_STANDARD;

    @Option(names = "--bars", paramLabel = "PATH", description = "Daily bars.")
    private Optional<Path> bars = Optional.empty();

    @Mixin
    private ReferenceFiles reference = new ReferenceFiles();

    @Option(names = "--state", paramLabel = "DIR", description = "Where a system keeps its books.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "S",
            converter = StageOption.class,
            description = "dev, paper or live on AWS.")
    private Optional<String> stage = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "For a person (default) or a program.")
    private OutputFormat format = OutputFormat.TEXT;

    /** @param clock of this machine */
    public DoctorCommand(SystemAccess systems, Surroundings surroundings, InstantSource clock) {
        this.systems = systems;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (clientId < 0) {
            throw wrong("--client-id must be 0 or more; got " + clientId + ".");
        }
        if (seconds < 1 || seconds > SECONDS_MAX) {
            throw wrong("--timeout must be from 1 to " + SECONDS_MAX + "; got " + seconds + ".");
        }
        settings.validate();
        List<Finding> findings = findings();
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(DoctorOutput.json(findings));
        } else {
            DoctorOutput.text(findings, surroundings.style()).forEach(out::println);
        }
        out.flush();
        return requireHealthy(findings);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Looks.jdk(Runtime.version().feature(), Runtime.version().toString()));
        findings.add(Looks.configuration(this::changedSettings));
        bars.map(Looks::bars).ifPresent(findings::add);
        if (reference.fundamentals().isPresent() || reference.optionable().isPresent()) {
            findings.add(Looks.fundamentals(reference.fundamentals(), reference.optionable()));
        }
        reference.events().map(Looks::events).ifPresent(findings::add);
        state.map(folder -> Looks.state(folder, systems::open)).ifPresent(findings::add);
        gateway.map(this::gatewayFindings).ifPresent(findings::addAll);
        stage.map(name -> Looks.aws(name, surroundings.environment())).ifPresent(findings::addAll);
        return findings;
    }

    private List<Finding> gatewayFindings(GatewayAddress address) {
        return new GatewayLooks(address, clientId, symbol, Duration.ofSeconds(seconds), clock).findings();
    }

    private int changedSettings() {
        Configuration configuration = settings.load(Configuration.STANDARD, surroundings.environment());
        return (int) Settings.ALL.stream()
                .filter(setting -> !configuration.get(setting).equals(setting.standard()))
                .count();
    }

    private static int requireHealthy(List<Finding> findings) {
        List<String> failed = findings.stream()
                .filter(Finding::isFailed)
                .map(finding -> finding.subject() + " " + finding.state())
                .toList();
        if (!failed.isEmpty()) {
            throw new Refusal(
                    failed.size() + " of " + findings.size() + " checks failed: " + String.join(", ", failed) + ".",
                    "Do what is said beside each, then look again.");
        }
        return 0;
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
