package io.spreadtrader.core.value;

/**
 * A vertical spread's net price as seen by somebody who wants to hold it, per share: positive is paid, negative
 * received.
 *
 * @param best our own side's best price: long leg at its bid, short leg at its ask
 * @param natural the price that crosses both legs: long leg at its ask, short leg at its bid
 */
public record SpreadQuote(Price best, Price natural) {
    /** The net price of opening the spread (buying the long leg, selling the short one). */
    public static SpreadQuote toOpen(OptionQuote longLeg, OptionQuote shortLeg) {
        return new SpreadQuote(
                longLeg.bid().minus(shortLeg.ask()), longLeg.ask().minus(shortLeg.bid()));
    }

    /** The net price of closing it (selling the long leg, buying the short one back). */
    public static SpreadQuote toClose(OptionQuote longLeg, OptionQuote shortLeg) {
        return new SpreadQuote(
                shortLeg.bid().minus(longLeg.ask()), shortLeg.ask().minus(longLeg.bid()));
    }

    public Price mid() {
        return Price.midOf(best, natural);
    }

    /** Natural less best: what crossing both markets costs against resting on our side. */
    public Price quotedWidth() {
        return natural.minus(best);
    }

    /** The price that lies {@code fraction} of the way from our side's best (0) to natural (1). */
    public Price at(double fraction) {
        return best.plus(quotedWidth().times(fraction));
    }
}
