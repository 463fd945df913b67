package io.spreadtrader.functions.wiring;

import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.report.ReportDay;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.functions.report.ReportHandler;
import io.spreadtrader.functions.report.ReportResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Closes the books on the tables with the gateway's account; the report goes to the archive. */
@Named("report")
@Singleton
final class ReportFunction extends LoggedFunction {
    private final ReportHandler handler;

    ReportFunction(Stage stage) {
        super(stage, "report");
        TradingPorts ports = stage.account();
        this.handler =
                new ReportHandler(ports, new ReportDay(ports, stage.aws().reports(), new SwitchTradingState(ports)));
    }

    @Override
    SequencedMap<String, Object> answer(InputStream event, OutputStream answer) throws IOException {
        ReportResult result = handler.handle();
        SequencedMap<String, Object> line = new LinkedHashMap<>();
        line.put("outcome", result.outcome());
        line.put("session", result.session());
        return answered(line, answer);
    }
}
