package io.spreadtrader.grpc.scanner;

import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.messages.Signals;
import io.spreadtrader.proto.scanner.SignalList;
import java.util.List;

/**
 * What became of one symbol, ready to be sent.
 *
 * @param signals empty where nothing was found
 * @param rejected why it could not be judged; empty where it was
 * @param incomplete what some strategies lacked; empty where nothing
 */
record Judgement(SignalList signals, String rejected, String incomplete) {
    static Judgement rejecting(String reason) {
        return new Judgement(SignalList.getDefaultInstance(), reason, "");
    }

    /** Of a scan of this symbol alone. */
    static Judgement of(Symbol symbol, ScanOutcome outcome) {
        return new Judgement(
                Signals.message(outcome.signals().getOrDefault(symbol, List.of())),
                outcome.rejected().getOrDefault(symbol, ""),
                outcome.incomplete().getOrDefault(symbol, ""));
    }

    boolean isRejected() {
        return !rejected.isEmpty();
    }
}
