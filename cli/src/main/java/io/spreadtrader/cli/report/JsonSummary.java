package io.spreadtrader.cli.report;

/** The summary of a demo as one JSON document; its keys are a promise. */
public final class JsonSummary {
    private JsonSummary() {}

    public static String of(DemoReport report) {
        DemoCounts counts = report.counts();
        return Json.document(json -> {
            json.writeStartObject();
            json.writeNumberField("days", report.days().size());
            json.writeNumberField("symbolsScanned", report.outcome().symbolsScanned());
            json.writeNumberField("signals", counts.signals());
            json.writeNumberField("ordersSubmitted", counts.ordersSubmitted());
            json.writeNumberField("fills", counts.fills());
            json.writeNumberField("positionsOpened", counts.positionsOpened());
            json.writeNumberField("positionsClosed", counts.positionsClosed());
            Json.counts(json, "exitsByReason", counts.exitsByReason());
            json.writeNumberField("alerts", counts.alerts());
            Json.money(json, "equityStart", report.equityStart());
            Json.money(json, "equityEnd", report.equityEnd());
            Json.money(json, "equityEndLiquidation", report.equityEndLiquidation());
            Json.money(json, "fees", report.fees());
            Json.money(json, "realizedPnl", report.realized());
            Json.money(json, "unrealizedPnl", report.unrealized());
            json.writeStringField("decisionLogHash", report.outcome().decisionLogHash());
            json.writeStringField("dataLabel", report.label().name());
            json.writeEndObject();
        });
    }
}
