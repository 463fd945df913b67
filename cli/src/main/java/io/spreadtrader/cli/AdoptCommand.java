package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.cli.operate.AdoptOutput;
import io.spreadtrader.cli.operate.AdoptedDifference;
import io.spreadtrader.cli.operate.ToldWord;
import io.spreadtrader.core.control.Adoption;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.local.OperatedSystem;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what our books and the broker's differ by, and takes a person's word about one difference. */
@Command(name = "adopt", description = "Show what our books and the broker's differ by, and settle it with your word.")
public final class AdoptCommand implements Callable<Integer> {
    private final SystemAccess systems;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SwitchOptions options = new SwitchOptions();

    @Option(names = "--instrument", paramLabel = "TEXT", description = "Which difference, as it is shown.")
    private Optional<String> instrument = Optional.empty();

    @Option(names = "--foreign", description = "It is your own: leave it alone from now on.")
    private boolean foreign;

    @Option(names = "--position", paramLabel = "ID", description = "It was traded in this position.")
    private Optional<String> position = Optional.empty();

    @Option(names = "--price", paramLabel = "USD", description = "At what price per share; 0 where no cash moved.")
    private Optional<BigDecimal> price = Optional.empty();

    @Option(names = "--fee", paramLabel = "USD", description = "What the trade cost in all (standard: 0).")
    private BigDecimal fee = BigDecimal.ZERO;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    AdoptCommand(SystemAccess systems, Surroundings surroundings) {
        this.systems = systems;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        options.validate();
        Optional<ToldWord> word = word();
        try (OperatedSystem system = options.open(systems)) {
            PrintWriter out = spec.commandLine().getOut();
            AdoptOutput output = word.map(told -> settled(told, system)).orElseGet(() -> AdoptOutput.shown(system));
            options.print(out, output.json(), output.text(surroundings.style()));
        }
        return 0;
    }

    /** Empty where the person only looks. */
    private Optional<ToldWord> word() {
        if (instrument.isEmpty()) {
            require(
                    !foreign && position.isEmpty() && price.isEmpty(),
                    "say with --instrument which difference it is about.");
            return Optional.empty();
        }
        require(foreign != position.isPresent(), "give --foreign or --position ID, one of them.");
        require(price.isPresent(), "give --price USD, 0 where no cash moved.");
        return Optional.of(new ToldWord(
                instrument.get(),
                position,
                Price.ofDollars(exact(price.get(), 4, "--price").doubleValue()),
                Money.ofCents(exact(fee, 2, "--fee").movePointRight(2).longValueExact()),
                options.reason()));
    }

    private BigDecimal exact(BigDecimal amount, int decimals, String option) {
        require(
                amount.signum() >= 0
                        && amount.stripTrailingZeros().scale() <= decimals
                        && amount.compareTo(BigDecimal.valueOf(1_000_000)) <= 0,
                option + " must be 0 to 1000000 dollars with at most " + decimals + " decimals.");
        return amount;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private AdoptOutput settled(ToldWord word, OperatedSystem system) {
        AdoptedDifference about = AdoptedDifference.of(word, system);
        if (!yes && !surroundings.terminal()) {
            throw new Refusal("nobody is there to ask whether " + about.inWords() + ".", "Give --yes.");
        }
        if (!yes && !isConfirmed(about)) {
            throw new Refusal("nothing was changed.", "Answer yes, or give --yes, if " + about.inWords() + ".");
        }
        return switch (about.carryOut()) {
            case Adoption.Refused(String why, String remedy) -> throw new Refusal(why + ".", remedy);
            case Adoption done -> AdoptOutput.done(done, system);
        };
    }

    private boolean isConfirmed(AdoptedDifference about) {
        return surroundings.isConfirmed(
                "You say that " + about.inWords() + ". Is that so?",
                spec.commandLine().getErr());
    }
}
