package io.spreadtrader.cli.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.TradingStatus;
import java.io.IOException;

/** The state of a system as one document; its keys are a promise. */
final class StatusDocument {
    private StatusDocument() {}

    static String of(SystemStatus status) {
        return Json.document(json -> {
            json.writeStartObject();
            StateText.write(json, "trading", status.trading());
            StateText.writeSystem(json, status.system());
            json.writeStringField("books", status.system().describe());
            json.writeStringField(
                    "reconciliation", status.system().reconciliation().name());
            if (status.broker().isPresent()) {
                broker(json, status.broker().get());
            } else {
                json.writeNullField("broker");
            }
            measures(json, status.trading());
            if (status.lastDay().isPresent()) {
                lastDay(json, status.lastDay().get());
            } else {
                json.writeNullField("lastDay");
            }
            limits(json, status.limits());
            json.writeNumberField("openPositions", status.openPositions());
            json.writeNumberField("liveOrders", status.liveOrders());
            signals(json, status);
            alerts(json, status);
            json.writeEndObject();
        });
    }

    private static void broker(JsonGenerator json, BrokerCondition condition) throws IOException {
        json.writeObjectFieldStart("broker");
        json.writeStringField("condition", condition.name());
        json.writeStringField("what", condition.what());
        json.writeStringField("remedy", condition.remedy());
        json.writeEndObject();
    }

    private static void measures(JsonGenerator json, TradingStatus trading) throws IOException {
        if (!trading.isMeasured()) {
            json.writeNullField("measures");
            return;
        }
        json.writeObjectFieldStart("measures");
        Json.money(json, "dayStartEquity", trading.dayStartEquity());
        Json.money(json, "highWaterMark", trading.highWaterMark());
        json.writeEndObject();
    }

    private static void lastDay(JsonGenerator json, DayBook day) throws IOException {
        json.writeObjectFieldStart("lastDay");
        json.writeStringField("session", day.session().toString());
        Json.money(json, "equityMid", day.equityMid());
        Json.money(json, "equityLiquidation", day.equityLiquidation());
        Json.money(json, "realizedPnl", day.realized());
        Json.money(json, "unrealizedPnl", day.unrealized());
        Json.money(json, "fees", day.fees());
        Json.money(json, "difference", day.difference());
        json.writeNumberField("openPositions", day.openPositions());
        json.writeNumberField("signals", day.signals());
        json.writeNumberField("entries", day.entries());
        json.writeNumberField("exits", day.exits());
        json.writeStringField("dataLabel", day.label().name());
        json.writeEndObject();
    }

    private static void limits(JsonGenerator json, LimitsInUse limits) throws IOException {
        json.writeObjectFieldStart("limits");
        Json.money(json, "equity", limits.equity());
        json.writeNumberField("reservations", limits.reservations());
        json.writeNumberField("mostReservations", limits.mostReservations());
        json.writeNumberField("entriesToday", limits.entriesToday());
        json.writeNumberField("mostEntriesToday", limits.mostEntries());
        Json.money(json, "heat", limits.heat());
        Json.money(json, "mostHeat", limits.mostHeat());
        json.writeNumberField("betaDelta", limits.betaDelta());
        json.writeNumberField("mostBetaDelta", limits.mostBetaDelta());
        json.writeEndObject();
    }

    private static void signals(JsonGenerator json, SystemStatus status) throws IOException {
        json.writeArrayFieldStart("queuedSignals");
        for (QueuedSignal signal : status.queuedSignals()) {
            json.writeStartObject();
            json.writeStringField("id", signal.id());
            json.writeStringField("session", signal.session().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void alerts(JsonGenerator json, SystemStatus status) throws IOException {
        json.writeArrayFieldStart("waitingAlerts");
        for (AlertDelivery delivery : status.waitingAlerts()) {
            json.writeStartObject();
            json.writeStringField("id", delivery.alert().id());
            json.writeStringField("at", delivery.alert().at().toString());
            json.writeStringField("severity", delivery.alert().severity().name());
            json.writeStringField("text", delivery.alert().text());
            json.writeNumberField("failures", delivery.failures());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
