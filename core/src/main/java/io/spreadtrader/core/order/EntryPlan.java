package io.spreadtrader.core.order;

import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.VerticalSpread;

/**
 * What an entry was approved on, frozen with it.
 *
 * @param maxLossPerContract at the worst price, after round-trip commissions
 * @param betaDeltaPerContract beta-weighted dollar delta of one contract at the decision
 * @param signalId the queued signal it was made of
 */
public record EntryPlan(
        VerticalSpread spread,
        Signal signal,
        String signalId,
        String sector,
        Money maxLossPerContract,
        Money maxProfitPerContract,
        double betaDeltaPerContract) {}
