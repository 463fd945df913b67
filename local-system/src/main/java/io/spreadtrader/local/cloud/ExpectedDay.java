package io.spreadtrader.local.cloud;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.local.DemoOutcome;
import java.time.Duration;
import java.time.Instant;

/**
 * What the run in memory says of a session: the deployed parts must leave as much.
 *
 * @param entries orders to enter that were filled
 * @param hash of the decision log up to the session's end
 */
record ExpectedDay(int signals, int entries, String hash) {
    private static final Duration REPORTED = Duration.ofMinutes(30);

    static ExpectedDay of(DemoOutcome outcome, MarketSession session) {
        Instant end = session.close().plus(REPORTED);
        InputsDigest digest = InputsDigest.start();
        outcome.decisions().stream()
                .filter(decision -> !decision.at().isAfter(end))
                .map(Decision::canonical)
                .forEach(digest::add);
        long signals = outcome.signals().stream()
                .filter(signal -> signal.session().equals(session.date()))
                .count();
        long entries = outcome.intents().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.ENTRY && intent.filled() > 0)
                .filter(intent -> intent.decisionId().startsWith(session.date().toString()))
                .count();
        return new ExpectedDay((int) signals, (int) entries, digest.hex());
    }
}
