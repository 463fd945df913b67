package io.spreadtrader.functions.wiring;

import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.functions.decide.DecideHandler;
import io.spreadtrader.functions.decide.DecideResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Decides on the tables, the archive and what the gateway tells of market and account. */
@Named("decide")
@Singleton
final class DecideFunction extends LoggedFunction {
    private final DecideHandler handler;

    DecideFunction(Stage stage) {
        super(stage, "decide");
        TradingPorts ports = stage.everything();
        this.handler = new DecideHandler(
                ports, new MarketSnapshots(ports, stage.gateway().reconciled()));
    }

    @Override
    SequencedMap<String, Object> answer(InputStream event, OutputStream answer) throws IOException {
        DecideResult result = handler.handle();
        SequencedMap<String, Object> line = new LinkedHashMap<>();
        line.put("outcome", result.outcome());
        line.put("queued", result.queued());
        line.put("settled", result.settled());
        return answered(line, answer);
    }
}
