package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.entry.DecideEntries;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.risk.EntryRequest;
import io.spreadtrader.core.risk.EntryVerdict;
import io.spreadtrader.core.risk.RiskPolicy;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.features.world.World;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The risk policy where it stands alone, and where it stands between a decision and its execution. */
public final class RiskSteps {
    private final World world = World.current();
    private Optional<EntryVerdict> verdict = Optional.empty();

    /** Deciding and executing are two processes where the system is deployed; here the second one comes late. */
    @When("the entries are decided at {time}, and nobody executes them yet")
    public void decidedOnly(LocalTime time) {
        world.runUntil(world.day(), time.minusMinutes(1));
        world.passUnattended(Duration.ofMinutes(1));
        if (world.stores().signals().runs(world.day()).isEmpty()) {
            openRun();
        }
        new DecideEntries(world.ports(), new MarketSnapshots(world.ports(), () -> true))
                .decide(world.calendar().session(world.day()).orElseThrow());
    }

    private void openRun() {
        ScanRun run = ScanRun.opened(world.day() + "#15:00", world.day(), world.now(), Set.of());
        world.ports().commitOwn(List.of(new Change.OpenRun(run)));
    }

    @Then("the entry in {stock} is denied before it is sent, for {reason} with:")
    public void deniedBeforeSent(String ticker, String reason, DataTable figures) {
        OrderIntent intent = world.intent(ticker, OrderPurpose.ENTRY).orElseThrow();
        assertThat(intent.state()).isEqualTo(OrderState.DENIED);
        Decision decision = world.stores().decisions().all().stream()
                .filter(found -> found.kind() == DecisionKind.SUBMISSION)
                .filter(found -> found.subject().equals(ticker))
                .findFirst()
                .orElseThrow();
        assertThat(decision.outcome()).isEqualTo(reason);
        assertThat(decision.figures().values()).containsAllEntriesOf(figures.asMap());
        assertThat(world.broker().placed())
                .noneMatch(order -> order.underlying().equals(Symbol.of(ticker)));
        assertThat(world.stores().portfolio().current().reservations()).doesNotContainKey(intent.positionId());
    }

    @When("the risk policy is asked at {time} to enter {stock}")
    public void asked(LocalTime time, String ticker) {
        world.runUntil(world.day(), time);
        RiskPolicy policy = new RiskPolicy(world.configuration(), world.calendar());
        EntryRequest request = request(ticker);
        verdict = Optional.of(policy.assessEntry(
                request,
                new MarketSnapshots(world.ports(), () -> true)
                        .forRisk(request.plan().spread())));
    }

    /** The first two calls quoted, as one bull call spread. */
    private EntryRequest request(String ticker) {
        List<OptionContract> contracts = world.stock(ticker).contracts().stream()
                .filter(contract -> contract.right() == PutCall.CALL)
                .toList();
        VerticalSpread spread = new VerticalSpread(contracts.get(0), contracts.get(1));
        Price worst = Price.parse("3.70");
        Signal signal = new Signal(
                spread.underlying(),
                world.day(),
                Direction.LONG,
                "high-base",
                Price.parse("250"),
                5,
                65,
                0.5,
                List.of());
        EntryPlan plan = new EntryPlan(spread, signal, "", "", Money.parse("372.80"), Money.parse("627.20"), 4_000);
        return new EntryRequest(ComboOrder.toOpen(ClientOrderId.of("asked", 1), spread, 1, worst), worst, plan);
    }

    @Then("it denies for {reason} with:")
    public void denies(String reason, DataTable figures) {
        assertThat(verdict.orElseThrow()).isInstanceOfSatisfying(EntryVerdict.Denied.class, denied -> {
            assertThat(denied.reason().name()).isEqualTo(reason);
            assertThat(denied.figures().values()).containsAllEntriesOf(figures.asMap());
        });
    }
}
