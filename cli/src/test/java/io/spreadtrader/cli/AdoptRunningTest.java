package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.local.Happening;
import io.spreadtrader.local.OperatedSystem;
import io.spreadtrader.local.Up;
import io.spreadtrader.local.UpPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * adopt beside a system that is up, whose gateway compares and books meanwhile. Once it holds two positions, the books say
 * that 100 shares and one spread at the broker are a person's own: so the shares are missing, and a position lacks its
 * legs.
 */
class AdoptRunningTest {
    private static final Origin TEST = new Origin(Origin.Layer.COMMAND, "test");
    private static final Configuration BUSY = Configuration.STANDARD
            .with(Settings.CONDITIONS_OFF, "rsi,extreme,base", TEST)
            .with(Settings.WALK_END, "0.95", TEST)
            .with(Settings.CHAINS_PER_RUN, "8", TEST);

    @TempDir
    Path state;

    private @Nullable Position position;
    private @Nullable Stock shares;
    private List<CommandRun> words = List.of();
    private Optional<JsonNode> lastLook = Optional.empty();

    @Test
    void thePersonsWordsAreBookedByTheGatewayThatRuns() {
        new Up(new UpPlan(state, 1e9, 1, 1, BUSY), this::told).run();

        assertThat(words).as("said while it ran").hasSize(3).allSatisfy(word -> {
            assertThat(word.status()).as(word.errors()).isZero();
            assertThat(word.out().replaceAll("\\s+", " "))
                    .startsWith("Noted: ")
                    .contains("The gateway goes by it at its next comparison, within a minute.")
                    .contains("SIMULATED · running");
        });
        assertThat(lastLook.orElseThrow().get("running").asBoolean()).isTrue();
        assertThat(lastLook.orElseThrow().get("differences")).isEmpty();
        try (OperatedSystem stopped = OperatedSystem.open(state)) {
            Position closed = stopped.stores().positions().find(known().id()).orElseThrow();
            assertThat(closed.state()).isEqualTo(PositionState.CLOSED);
            assertThat(closed.exitReason()).contains(ExitReason.BY_HAND);
            assertThat(closed.ledger().realized()).isEqualTo(atOneForBoth().realized());
            assertThat(closed.ledger().fees()).isEqualTo(known().ledger().fees().plus(Money.ofCents(260)));
            assertThat(stopped.stores().differences().current().adopted()).isEmpty();
            assertThat(stopped.stores().differences().current().foreign().quantity(share()))
                    .isZero();
        }
    }

    private Position known() {
        return Optional.ofNullable(position).orElseThrow();
    }

    private Stock share() {
        return Optional.ofNullable(shares).orElseThrow();
    }

    private PositionLedger atOneForBoth() {
        PositionLedger ledger = known().ledger();
        for (Instrument leg :
                List.of(known().spread().longLeg(), known().spread().shortLeg())) {
            ledger = ledger.traded(leg, -ledger.quantity(leg), Price.ofDollars(1), Money.ZERO);
        }
        return ledger;
    }

    /** On the trading thread: market time waits for what is done here. */
    private void told(Happening happening) {
        if (position == null && happening.kind() == Happening.Kind.ORDER_FILLED) {
            claim();
        } else if (position != null && words.isEmpty() && happening.kind() == Happening.Kind.ALERT) {
            JsonNode look = look();
            if (!look.get("differences").isEmpty()) {
                words = words(look.get("differences"));
            }
        } else if (happening.kind() == Happening.Kind.DAY_REPORT && !words.isEmpty()) {
            lastLook = Optional.of(look());
        }
    }

    /** Once two positions are held. */
    private void claim() {
        try (OperatedSystem running = OperatedSystem.open(state)) {
            List<Position> open = running.stores().positions().open().stream()
                    .filter(held -> held.state() == PositionState.OPEN)
                    .toList();
            if (open.size() < 2) {
                return;
            }
            Position whose = open.getFirst();
            Stock another = new Stock(open.getLast().underlying());
            assertThat(another.underlying()).isNotEqualTo(whose.underlying());
            PositionLedger claimed = PositionLedger.EMPTY.traded(another, 100, Price.ZERO, Money.ZERO);
            for (Instrument leg :
                    List.of(whose.spread().longLeg(), whose.spread().shortLeg())) {
                claimed = claimed.traded(leg, whose.ledger().quantity(leg), Price.ZERO, Money.ZERO);
            }
            AccountDifferences now = running.stores().differences().current();
            running.stores()
                    .transactions()
                    .commitOwn(List.of(new Change.UpdateDifferences(new AccountDifferences(
                            now.found(),
                            now.untold(),
                            claimed,
                            now.adopted(),
                            now.cash(),
                            now.since(),
                            now.version() + 1))));
            position = whose;
            shares = another;
        }
    }

    private JsonNode look() {
        CommandRun run = CommandRun.of("adopt", "--state", state.toString(), "--format", "json");
        assertThat(run.status()).as(run.errors()).isZero();
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CommandRun> words(JsonNode differences) {
        List<CommandRun> said = new ArrayList<>();
        for (JsonNode difference : differences) {
            String instrument = difference.get("instrument").asText();
            said.add(
                    instrument.equals(share().id())
                            ? say(instrument, "--foreign", "--price", "0")
                            : say(instrument, "--position", known().id(), "--price", "1", "--fee", "1.30"));
        }
        return said;
    }

    private CommandRun say(String instrument, String... word) {
        List<String> arguments =
                new ArrayList<>(List.of("adopt", "--state", state.toString(), "--instrument", instrument, "--yes"));
        arguments.addAll(List.of(word));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
