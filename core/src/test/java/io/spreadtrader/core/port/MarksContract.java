package io.spreadtrader.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Shares;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every source of marks must do beside the broker whose books it explains. */
public abstract class MarksContract {
    private Marks marks;

    /** Marks of now. */
    protected abstract Marks marks();

    /** A broker that holds something. */
    protected abstract Broker broker();

    /** Instruments with and without a quote. */
    protected abstract Collection<? extends Instrument> instruments();

    @BeforeEach
    void connect() {
        marks = marks();
    }

    @Test
    void everythingHasAMarkAndNoneIsNegative() {
        assertThat(instruments()).isNotEmpty().allSatisfy(instrument -> assertThat(
                        marks.mark(instrument).isNegative())
                .isFalse());
    }

    @Test
    void theSameInstantHasOneMark() {
        assertThat(instruments())
                .allSatisfy(instrument -> assertThat(marks.mark(instrument)).isEqualTo(marks.mark(instrument)));
    }

    @Test
    void cashAndHoldingsAtTheirMarksAreTheBrokersEquityToTheCent() {
        AccountSummary account = broker().account();
        Money worth = account.cash();
        for (Map.Entry<Instrument, Integer> held : broker().holdings().entrySet()) {
            Shares shares = Shares.of((long) held.getValue() * held.getKey().multiplier());
            worth = worth.plus(marks.mark(held.getKey()).times(shares));
        }

        assertThat(broker().holdings()).isNotEmpty();
        assertThat(worth).isEqualTo(account.equityMid());
    }
}
