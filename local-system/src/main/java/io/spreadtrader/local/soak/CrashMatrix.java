package io.spreadtrader.local.soak;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.local.SeededRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A trader cut off before or after every effect k of its days, with every fault f of the Gateway: all pairs, in an order
 * that a seed gives. Each pair is reproduced by its names.
 */
public final class CrashMatrix {
    private static final int SYMBOLS = 40;
    private static final int DAYS = 2;

    private final SeededRun.Stage stage;
    private final Configuration configuration = busy();
    private final List<CrashPoints.Place> places = new ArrayList<>();

    /** @param seed of the market, and of the order in which pairs are tried */
    public CrashMatrix(long seed) {
        this.stage = SeededRun.Stage.of(seed, SYMBOLS, DAYS);
    }

    /** One pair. */
    public record Case(int place, String fault) {
        @Override
        public String toString() {
            return "place " + place + " with " + fault;
        }
    }

    /**
     * The days without a crash, which name the places; to be called first.
     *
     * @return what does not hold of them, a sentence each
     */
    public List<String> playWhole() {
        places.clear();
        try (CrashScene scene = new CrashScene(stage, configuration, CrashFault.NONE.faults())) {
            return CrashDay.play(scene, CrashPoints.counting(places::add));
        }
    }

    /** Every pair there is, shuffled by the seed. */
    public List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (CrashPoints.Place place : places) {
            for (CrashFault fault : CrashFault.values()) {
                cases.add(new Case(place.number(), fault.name()));
            }
        }
        Collections.shuffle(cases, new Random(stage.seed()));
        return cases;
    }

    /** @return what does not hold after it, a sentence each */
    public List<String> play(Case pair) {
        CrashFault fault = CrashFault.valueOf(pair.fault());
        try (CrashScene scene = new CrashScene(stage, configuration, fault.faults())) {
            return CrashDay.play(scene, CrashPoints.killingAt(pair.place()));
        } catch (IllegalStateException stuck) {
            return List.of(String.valueOf(stuck.getMessage()));
        }
    }

    /** Rules loose enough to trade, walk, fill in part and leave on two days. */
    static Configuration busy() {
        Origin origin = new Origin(Origin.Layer.COMMAND, "soak");
        return Configuration.STANDARD
                .with(Settings.CONDITIONS_OFF, "rsi,extreme,base", origin)
                .with(Settings.STOP_ATR, "0.3", origin)
                .with(Settings.WALK_END, "0.95", origin)
                .with(Settings.CHAINS_PER_RUN, "20", origin)
                .with(Settings.MIN_MARKET_CAP, "1B", origin)
                .with(Settings.MAX_DAILY_ENTRIES, "4", origin)
                .with(Settings.SECTOR_HEAT, "10", origin);
    }
}
