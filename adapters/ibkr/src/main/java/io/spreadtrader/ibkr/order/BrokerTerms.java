package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.ibkr.session.Elapsed;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a broker works with besides its session.
 *
 * @param account the account to trade; empty: the only one of the login
 * @param clock market time
 * @param commissions what an execution is taken to cost while the broker has not said
 * @param answerTimeout for each question
 * @param commissionPatience how long an execution waits for its commission, and an ending for its executions
 */
public record BrokerTerms(
        String account,
        InstantSource clock,
        MarketCalendar calendar,
        CommissionSchedule commissions,
        Duration answerTimeout,
        Duration commissionPatience,
        Elapsed elapsed) {
    private static final Duration USUAL = Duration.ofSeconds(10);

    public static BrokerTerms of(InstantSource clock, MarketCalendar calendar, CommissionSchedule commissions) {
        return new BrokerTerms("", clock, calendar, commissions, USUAL, USUAL, Elapsed.ofMachine());
    }

    public BrokerTerms withAccount(String traded) {
        return new BrokerTerms(traded, clock, calendar, commissions, answerTimeout, commissionPatience, elapsed);
    }

    public BrokerTerms withAnswerTimeout(Duration timeout) {
        return new BrokerTerms(account, clock, calendar, commissions, timeout, commissionPatience, elapsed);
    }

    public BrokerTerms withElapsed(Elapsed passing) {
        return new BrokerTerms(account, clock, calendar, commissions, answerTimeout, commissionPatience, passing);
    }
}
