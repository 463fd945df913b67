package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.store.Stores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A system that is stopped, or killed anywhere, and started again with what it had written. */
class RestartTest {
    private static final int DAYS = 2;
    /** Of some hundreds of places; {@code -Drestart.samples=100000} tries them all. */
    private static final int SAMPLES = Integer.getInteger("restart.samples", 40);

    private static final SmallMarket MARKET = SmallMarket.of(5);

    private static RecordedState whole;
    private static String wholeHash;

    @BeforeAll
    static void runWithoutInterruption() {
        whole = RecordedState.empty();
        wholeHash = run(whole, DAYS).decisions().hash();
    }

    private static Stores run(RecordedState state, int days) {
        return run(state, days, Runtime.getRuntime().availableProcessors());
    }

    private static Stores run(RecordedState state, int days, int threads) {
        return run(MARKET, state, days, threads);
    }

    private static Stores run(SmallMarket market, RecordedState state, int days, int threads) {
        try (LocalSystem system = new LocalSystem(
                market.world(days),
                SmallMarket.SEED,
                state,
                new InMemoryWiring((alert, collapsed, channel) -> true, (day, text) -> {}, threads))) {
            system.play(Progress.SILENT);
            return system.stores();
        }
    }

    /** Where the power goes: after an entry that more entries of the same instant followed. */
    private static List<Integer> placesWithin() {
        List<Integer> places = new ArrayList<>();
        for (int count = 1; count < whole.entries().size(); count++) {
            boolean boundary = whole.entries().get(count - 1) instanceof RecordedState.Entry.Done;
            if (!boundary) {
                places.add(count);
            }
        }
        return places;
    }

    private static List<Integer> placesBetween() {
        List<Integer> places = new ArrayList<>();
        for (int count = 1; count < whole.entries().size(); count++) {
            if (whole.entries().get(count - 1) instanceof RecordedState.Entry.Done) {
                places.add(count);
            }
        }
        return places;
    }

    private static List<Integer> sample(List<Integer> places, int wanted, long seed) {
        List<Integer> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream().limit(wanted).sorted().toList();
    }

    @Test
    void theUninterruptedRunTradesBothWaysAndIsSound() {
        Stores stores = run(whole.restarted(), DAYS);

        assertThat(stores.decisions().hash()).isEqualTo(wholeHash);
        assertThat(stores.intents().all())
                .anyMatch(intent -> intent.purpose() == OrderPurpose.ENTRY && intent.filled() > 0)
                .anyMatch(intent -> intent.purpose() == OrderPurpose.EXIT && intent.filled() > 0);
        SoundBooks.verify(whole, stores, DAYS);
    }

    @Test
    void killedAnywhereItLosesNothingAndDoesNothingTwice() {
        for (int place : sample(placesWithin(), SAMPLES, 1)) {
            RecordedState state = whole.afterEntries(place);
            Stores stores;
            try {
                stores = run(state, DAYS);
                SoundBooks.verify(state, stores, DAYS);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "killed after entry " + place + ": " + whole.entries().get(place - 1), e);
            }
        }
    }

    @Test
    void stoppedBetweenTwoInstantsItDecidesTheSame() {
        for (int place : sample(placesBetween(), SAMPLES / 2, 2)) {
            assertThat(run(whole.afterEntries(place), DAYS).decisions().hash())
                    .as("stopped after entry %s: %s", place, whole.entries().get(place - 1))
                    .isEqualTo(wholeHash);
        }
    }

    @Test
    void threadsDecideNothing() {
        SmallMarket market = SmallMarket.ofSeveralShards(1);
        Stores alone = run(market, RecordedState.empty(), 1, 1);

        assertThat(alone.decisions().all())
                .filteredOn(decision -> decision.kind() == DecisionKind.SCAN)
                .hasSizeGreaterThan(2);
        assertThat(run(market, RecordedState.empty(), 1, 7).decisions().hash())
                .isEqualTo(alone.decisions().hash());
    }

    @Test
    void daysInTwoPartsAreTheDaysInOne() {
        RecordedState first = RecordedState.empty();
        run(first, 3);

        assertThat(run(first.restarted(), 5).decisions().hash())
                .isEqualTo(run(RecordedState.empty(), 5).decisions().hash());
    }
}
