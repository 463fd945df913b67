package io.spreadtrader.functions.wiring;

import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.functions.schedule.ScheduleEvent;
import io.spreadtrader.functions.universe.UniverseHandler;
import io.spreadtrader.functions.universe.UniverseResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Opens runs on the tables and requests shards through their queue. */
@Named("universe")
@Singleton
final class UniverseFunction extends LoggedFunction {
    private final UniverseHandler handler;

    UniverseFunction(Stage stage) {
        super(stage, "universe");
        TradingPorts ports = stage.archive();
        FilterUniverse filter =
                new FilterUniverse(ports.bars(), ports.fundamentals(), ports.configuration(), ports.calendar());
        this.handler = new UniverseHandler(
                ports, new RunScan(ports, filter), stage.aws().scanRequests());
    }

    @Override
    SequencedMap<String, Object> answer(InputStream event, OutputStream answer) throws IOException {
        ScheduleEvent called = ScheduleEvent.read(new String(event.readAllBytes(), StandardCharsets.UTF_8));
        UniverseResult result = handler.handle(stage().isMarketTimeTheGateways() ? called.withoutTime() : called);
        SequencedMap<String, Object> line = new LinkedHashMap<>();
        line.put("outcome", result.outcome());
        line.put("run", result.run());
        line.put("shards", result.shards().size());
        line.put("detail", result.detail());
        return answered(line, answer);
    }
}
