package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.store.Stores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The deployed parts on the embedded cloud: they decide as memory does, stopped or killed anywhere in between. */
class DeployedRestartTest {
    /** {@code -Drestart.deployed.samples=100000} tries every place. */
    private static final int SAMPLES = Integer.getInteger("restart.deployed.samples", 8);

    private static final SmallMarket MARKET = SmallMarket.of(2);

    private static RecordedState whole;
    private static String hash;

    @BeforeAll
    static void runWithoutInterruption() {
        whole = RecordedState.empty();
        hash = deployed(whole, 1, stores -> stores.decisions().hash());
    }

    private static <T> T deployed(RecordedState state, int days, Function<Stores, T> result) {
        try (LocalSystem system = new LocalSystem(
                MARKET.world(days),
                SmallMarket.SEED,
                state,
                new EmbeddedWiring((alert, collapsed, channel) -> true, (day, text) -> {}))) {
            system.play(Progress.SILENT);
            return result.apply(system.stores());
        }
    }

    private static Stores inMemory(int days) {
        try (LocalSystem system = new LocalSystem(
                MARKET.world(days),
                SmallMarket.SEED,
                RecordedState.empty(),
                new InMemoryWiring((alert, collapsed, channel) -> true, (day, text) -> {}, 1))) {
            system.play(Progress.SILENT);
            return system.stores();
        }
    }

    private static void verify(RecordedState state, int days) {
        deployed(state, days, stores -> {
            SoundBooks.verify(state, stores, days);
            return stores;
        });
    }

    @Test
    void decidesAsInMemory() {
        Stores memory = inMemory(1);

        assertThat(memory.intents().all())
                .anyMatch(intent -> intent.purpose() == OrderPurpose.ENTRY && intent.filled() > 0);
        assertThat(hash).isEqualTo(memory.decisions().hash());
    }

    @Test
    void isSoundAndWhatItKeptIsAllOfIt() {
        verify(whole.restarted(), 1);
    }

    @Test
    void killedAnywhereItLosesNothingAndDoesNothingTwice() {
        for (int place : sample(places(false), SAMPLES, 1)) {
            RecordedState state = whole.afterEntries(place);
            try {
                verify(state, 1);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "killed after entry " + place + ": " + whole.entries().get(place - 1), e);
            }
        }
    }

    @Test
    void stoppedBetweenTwoInstantsItDecidesTheSame() {
        for (int place : sample(places(true), SAMPLES / 4, 2)) {
            assertThat(after(place))
                    .as("stopped after entry %s: %s", place, whole.entries().get(place - 1))
                    .isEqualTo(hash);
        }
    }

    private String after(int place) {
        return deployed(
                whole.afterEntries(place), 1, stores -> stores.decisions().hash());
    }

    /** Where the power goes: between two instants, or within one. */
    private static List<Integer> places(boolean between) {
        List<Integer> places = new ArrayList<>();
        for (int count = 1; count < whole.entries().size(); count++) {
            if (whole.entries().get(count - 1) instanceof RecordedState.Entry.Done == between) {
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
}
