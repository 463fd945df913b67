package io.spreadtrader.local.soak;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.local.SeededRun;
import io.spreadtrader.simulator.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A trader cut off before or after every effect k of its days, with every fault f of the Gateway: all pairs, in an order
 * that a seed gives. Each pair is reproduced by its names.
 */
final class CrashMatrix implements SoakMatrix<CrashMatrix.Case> {
    private static final int SYMBOLS = 40;
    private static final int DAYS = 2;
    private static final int EVERY_FIFTH = 5;

    private final SeededRun.Stage stage;
    private final Configuration configuration = busy();
    private final List<Case> cases = new ArrayList<>();

    /** @param seed of the market, and of the order in which pairs are tried */
    CrashMatrix(long seed) {
        this.stage = SeededRun.Stage.of(seed, SYMBOLS, DAYS);
    }

    /** One pair: a place of the days with this fault. */
    record Case(CrashPoints.Place place, CrashFault fault) {
        @Override
        public String toString() {
            return place + " with " + fault;
        }
    }

    /**
     * The days with each fault and without a crash, which name the places; to be called first.
     *
     * @return what does not hold of them, a sentence each
     */
    @Override
    public List<String> playWhole() {
        cases.clear();
        List<String> wrong = new ArrayList<>();
        for (CrashFault fault : CrashFault.values()) {
            Faults faults = fault.faults();
            play(faults, CrashPoints.counting(place -> cases.add(new Case(place, fault))), fault == CrashFault.NONE)
                    .forEach(sentence -> wrong.add(fault + ": " + sentence));
            if (faults instanceof OftenFaults often && !often.happened()) {
                wrong.add(fault + ": never happened");
            }
        }
        deal();
        return wrong;
    }

    /**
     * In an order of the seed's; every fifth is of a fault that is not repeatable, so that the numbers of all others are the
     * same whenever the days are played.
     */
    private void deal() {
        List<Case> repeatable = shuffled(true);
        List<Case> others = shuffled(false);
        cases.clear();
        int dealt = 0;
        for (Case pair : repeatable) {
            cases.add(pair);
            if (cases.size() % EVERY_FIFTH == EVERY_FIFTH - 1 && dealt < others.size()) {
                cases.add(others.get(dealt));
                dealt++;
            }
        }
        cases.addAll(others.subList(dealt, others.size()));
    }

    private List<Case> shuffled(boolean repeatable) {
        List<Case> chosen = new ArrayList<>(cases.stream()
                .filter(pair -> pair.fault().isRepeatable() == repeatable)
                .toList());
        Collections.shuffle(chosen, new Random(stage.seed()));
        return chosen;
    }

    /** Every pair there is, shuffled by the seed. */
    @Override
    public List<Case> cases() {
        return List.copyOf(cases);
    }

    /** @return what does not hold after it, a sentence each */
    @Override
    public List<String> play(Case pair) {
        return play(pair.fault().faults(), CrashPoints.killingAt(pair.place().number()), false);
    }

    /** @param isMeasure whether the days must hold everything that is to be cut off somewhere */
    private List<String> play(Faults faults, CrashPoints points, boolean isMeasure) {
        try (CrashScene scene = new CrashScene(stage, configuration, faults)) {
            List<String> wrong = new ArrayList<>(CrashDay.play(scene, points));
            if (isMeasure) {
                wrong.addAll(DayCoverage.of(scene.stores).missing());
            }
            return wrong;
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
