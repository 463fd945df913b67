package io.spreadtrader.core.strategy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A strategy made of conditions that must all hold. The first is the strategy itself and always on; the others can be
 * switched off one by one.
 */
final class Setup implements Strategy {
    /** Not a condition of the rules, and never off: no signal can carry an average true range of zero. */
    static final String UNMOVED = "unmoved";

    private final String name;
    private final Direction direction;
    private final int barsNeeded;
    private final List<Condition> conditions;
    private final ToDoubleFunction<Readings> strength;

    /**
     * @param conditions all of them, whether switched off or not, in the order they are tested
     * @param strength clamped to [0, 1] here
     */
    Setup(
            String name,
            Direction direction,
            int barsNeeded,
            List<Condition> conditions,
            ToDoubleFunction<Readings> strength,
            Configuration configuration) {
        this.name = name;
        this.direction = direction;
        this.barsNeeded = barsNeeded;
        this.conditions = switchedOn(conditions, configuration.get(Settings.CONDITIONS_OFF));
        this.strength = strength;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int barsNeeded() {
        return barsNeeded;
    }

    /** The conditions in force, in the order they are tested. */
    List<String> conditionNames() {
        return conditions.stream().map(Condition::name).toList();
    }

    @Override
    public Evaluation evaluate(Readings readings) {
        int have = readings.bars().size();
        if (have < barsNeeded) {
            return new Evaluation.InsufficientHistory(have, barsNeeded);
        }
        if (!(readings.atr14() > 0)) {
            // A price that does not move leaves no room for a stop.
            return new Evaluation.None(UNMOVED, readings.atr14(), 0);
        }
        for (Condition condition : conditions) {
            Comparison comparison = condition.test(readings);
            if (!comparison.holds()) {
                return new Evaluation.None(condition.name(), comparison.measured(), comparison.bound());
            }
        }
        return new Evaluation.Found(signal(readings));
    }

    private Signal signal(Readings readings) {
        return new Signal(
                readings.bars().symbol(),
                readings.bars().lastDate(),
                direction,
                name,
                Price.ofDollars(readings.close()),
                readings.atr14(),
                readings.rsi14(),
                Math.clamp(strength.applyAsDouble(readings), 0.0, 1.0),
                conditions.stream()
                        .map(condition -> condition.sentence(readings))
                        .toList());
    }

    private static List<Condition> switchedOn(List<Condition> conditions, List<String> off) {
        List<Condition> on = new ArrayList<>(List.of(conditions.getFirst()));
        conditions.stream()
                .skip(1)
                .filter(condition -> !off.contains(condition.name()))
                .forEach(on::add);
        return List.copyOf(on);
    }
}
