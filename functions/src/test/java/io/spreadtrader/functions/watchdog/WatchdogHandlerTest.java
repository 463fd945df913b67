package io.spreadtrader.functions.watchdog;

import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.port.fake.AlertsInMemory;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.functions.FunctionsScenario;
import io.spreadtrader.functions.watchdog.WatchdogResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchdogHandlerTest {
    private final FunctionsScenario functions = new FunctionsScenario(MemoryStores.forgetful());
    private final AlertsInMemory sent = new AlertsInMemory();
    private final Map<String, Integer> depths = new TreeMap<>(Map.of("signals-dead.fifo", 0));
    private Duration silence = Duration.ZERO;
    private InstantSource clock = functions.clock();
    private WatchdogHandler handler = handler();

    @BeforeEach
    void openTheRun() {
        functions.openRun();
    }

    private WatchdogHandler handler() {
        TradingPorts ports = functions.ports();
        TradingPorts clocked = new TradingPorts(
                () -> clock.instant(),
                ports.calendar(),
                ports.stores(),
                ports.accountView(),
                ports.quotes(),
                ports.chains(),
                ports.bars(),
                ports.events(),
                ports.fundamentals(),
                ports.rates(),
                ports.marks(),
                ports.configuration(),
                ports.label());
        return new WatchdogHandler(
                clocked, () -> silence, () -> depths, sent, InstantSource.fixed(Instant.parse("2026-02-15T03:00:00Z")));
    }

    private OrderIntent stored(OrderState... moves) {
        OrderIntent intent = anIntent("AAA");
        functions.ports().commitOwn(List.of(new Change.InsertIntent(intent)));
        for (OrderState move : moves) {
            intent = intent.movedTo(move, "");
            functions.ports().commitOwn(List.of(new Change.UpdateIntent(intent)));
        }
        return intent;
    }

    @Test
    void whereAllIsWellNobodyIsTold() {
        assertThat(handler.handle()).isEqualTo(new WatchdogResult(Outcome.WELL, List.of(), false));
        assertThat(functions.alertIds()).isEmpty();
    }

    @Test
    void outsideTheMarketsHoursNothingIsLookedAt() {
        silence = Duration.ofHours(3);
        functions.clock().moveTo(functions.session().close());

        assertThat(handler.handle().outcome()).isEqualTo(Outcome.MARKET_CLOSED);
    }

    @Test
    void aSilentGatewayIsToldOfByTheWatchdogItself() {
        silence = Duration.ofSeconds(45);
        assertThat(handler.handle().outcome()).isEqualTo(Outcome.WELL);
        silence = Duration.ofSeconds(46);

        assertThat(handler.handle().delivered()).isTrue();
        assertThat(sent.sent())
                .extracting(message -> message.alert().cause())
                .containsOnly("gateway-silent")
                .hasSize(3);
    }

    @Test
    void repeatsOfOneCauseAreCollapsed() {
        silence = Duration.ofMinutes(2);
        for (int minute = 0; minute < 16; minute++) {
            handler.handle();
            handler.handle();
            functions.clock().pass(Duration.ofMinutes(1));
        }

        assertThat(functions.alertIds()).hasSize(16);
        assertThat(sent.sent()).extracting(message -> message.collapsed()).containsOnly(0, 14);
    }

    /** Dead or alive: it cannot be asked for the time, and without the time the market may be open. */
    @Test
    void aGatewayThatCannotTellTheTimeIsAway() {
        clock = () -> {
            throw new IllegalStateException("no answer within 2 s");
        };
        WatchdogResult result = handler.handle();

        assertThat(result.alerts()).containsExactly("2026-02-15T03:00:00Z#NO_MARKET_TIME");
        assertThat(sent.sent()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 180", "CLAIMED, 180", "CLAIMED SUBMITTING, 180", "CLAIMED SUBMITTING UNCERTAIN, 600"})
    void anOrderThatStaysWhereNoneShouldIsToldOfOnce(String moves, int longest) {
        OrderIntent intent = stored(java.util.Arrays.stream(moves.split(" "))
                .filter(move -> !move.isEmpty())
                .map(OrderState::valueOf)
                .toArray(OrderState[]::new));
        functions.clock().moveTo(intent.createdAt().plusSeconds(longest));
        assertThat(handler.handle().alerts()).noneMatch(id -> id.contains("STUCK"));
        functions.clock().pass(Duration.ofMillis(1));
        handler.handle();
        handler.handle();

        assertThat(functions.alertIds().stream().filter(id -> id.contains("#STUCK#" + intent.state())))
                .hasSize(1);
        assertThat(sent.sent()).isEmpty();
    }

    @Test
    void anOrderThatWorksMayTakeItsTime() {
        OrderIntent intent =
                stored(OrderState.CLAIMED, OrderState.SUBMITTING, OrderState.SUBMITTED, OrderState.ACCEPTED);
        functions.clock().moveTo(intent.createdAt().plus(Duration.ofMinutes(40)));

        assertThat(handler.handle().alerts()).noneMatch(id -> id.contains("STUCK"));
    }

    @Test
    void aRunThatWasNotOpenedIsMissed() {
        FunctionsScenario without = new FunctionsScenario(MemoryStores.forgetful());
        WatchdogHandler watchdog =
                new WatchdogHandler(without.ports(), () -> silence, () -> depths, sent, InstantSource.system());
        without.clock().pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(watchdog.handle().outcome()).isEqualTo(Outcome.WELL);
        without.clock().pass(Duration.ofMillis(1));
        watchdog.handle();
        watchdog.handle();

        assertThat(without.alertIds()).containsExactly("2026-02-11#MISSED_RUN");
    }

    @Test
    void deadLettersAreToldOfWhenTheirNumberChanges() {
        depths.put("signals-dead.fifo", 2);
        handler.handle();
        handler.handle();
        depths.put("signals-dead.fifo", 3);
        handler.handle();

        assertThat(functions.alertIds())
                .containsExactly(
                        "2026-02-11#DEAD_LETTERS#signals-dead.fifo#2", "2026-02-11#DEAD_LETTERS#signals-dead.fifo#3");
    }

    @Test
    void whatCannotBeSeenDoesNotHideTheRest() {
        OrderIntent intent = stored();
        functions.clock().moveTo(functions.session().open().plusSeconds(1));
        WatchdogHandler blind = new WatchdogHandler(
                functions.ports(),
                () -> silence,
                () -> {
                    throw new IllegalStateException("no queue");
                },
                sent,
                InstantSource.system());

        assertThat(blind.handle().alerts())
                .hasSize(2)
                .anyMatch(id -> id.startsWith(intent.id() + "#STUCK"))
                .anyMatch(id -> id.endsWith("#BLIND#dead-letters"));
    }
}
