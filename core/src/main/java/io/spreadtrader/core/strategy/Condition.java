package io.spreadtrader.core.strategy;

import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.strategy.Comparison.Relation;
import java.util.function.ToDoubleFunction;

/**
 * One test a setup has to pass.
 *
 * @param name what {@code conditions-off} calls it
 * @param measuredName what is measured, in words
 * @param boundName what it is compared with, in words
 */
record Condition(
        String name,
        String measuredName,
        ToDoubleFunction<Readings> measured,
        Relation relation,
        String boundName,
        ToDoubleFunction<Readings> bound) {
    Comparison test(Readings readings) {
        return new Comparison(measured.applyAsDouble(readings), relation, bound.applyAsDouble(readings));
    }

    String sentence(Readings readings) {
        return test(readings).sentence(measuredName, boundName);
    }
}
