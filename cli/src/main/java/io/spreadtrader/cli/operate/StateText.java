package io.spreadtrader.cli.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.local.OperatedSystem;
import java.io.IOException;
import java.time.Instant;

/** The trading state and the system it belongs to, said the same everywhere. */
final class StateText {
    private StateText() {}

    /** {@code HALTED, closing every position}. */
    static String mode(TradingStatus status) {
        return status.mode() + (status.flattening() ? ", closing every position" : "");
    }

    /** {@code SIMULATED · stopped · market time 2026-01-09 16:01 New York}. */
    static String system(OperatedSystem system) {
        return system.label() + " · " + (system.isRunning() ? "running" : "stopped") + " · market time "
                + Amounts.time(system.marketTime().instant()) + " New York";
    }

    static void write(JsonGenerator json, String name, TradingStatus status) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("mode", status.mode().name());
        json.writeBooleanField("flattening", status.flattening());
        json.writeStringField("reason", status.reason());
        json.writeStringField("since", status.since().toString());
        json.writeNumberField("version", status.version());
        json.writeEndObject();
    }

    /** What every document says of the system, to be written into an open object. */
    static void writeSystem(JsonGenerator json, OperatedSystem system) throws IOException {
        Instant now = system.marketTime().instant();
        json.writeBooleanField("running", system.isRunning());
        json.writeStringField("marketTime", now.toString());
        json.writeStringField("dataLabel", system.label().name());
    }
}
