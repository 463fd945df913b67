package io.spreadtrader.cli.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.local.OperatedSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Every live order, as a table and as a document. */
public final class OrdersOutput {
    private static final String DETAIL = "        ";
    private final List<LiveOrder> live;
    private final OperatedSystem system;

    private OrdersOutput(List<LiveOrder> live, OperatedSystem system) {
        this.live = live;
        this.system = system;
    }

    public static OrdersOutput of(OperatedSystem system) {
        return new OrdersOutput(LiveOrder.of(system), system);
    }

    public List<String> text(Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(Amounts.count(live.size(), "live order") + " · " + StateText.system(system));
        if (live.isEmpty()) {
            return lines;
        }
        List<String> table = table().lines("", style);
        lines.add("");
        lines.add(table.getFirst());
        for (int index = 0; index < live.size(); index++) {
            OrderIntent intent = live.get(index).intent();
            lines.add(table.get(index + 1));
            Wrapped.terminalLines(DETAIL, live.get(index).why()).forEach(line -> lines.add(style.faint(line)));
            lines.add(style.faint(DETAIL + intent.id() + ", next due "
                    + Amounts.timeWithSeconds(intent.walk().nextAt())));
        }
        lines.add("");
        lines.add("Limit, worst: dollars a share, negative received. Age: market time.");
        return lines;
    }

    private Table table() {
        Table table = Table.of("symbol", "for", "state", ">filled", ">limit", ">worst", ">step", ">age");
        for (LiveOrder each : live) {
            OrderIntent intent = each.intent();
            table.row(
                    intent.order().underlying().ticker(),
                    Amounts.words(intent.purpose().name()),
                    Amounts.words(intent.state().name()),
                    intent.filled() + "/" + intent.order().quantity(),
                    intent.order().limit().toString(),
                    intent.worstPrice().toString(),
                    Amounts.count(intent.walk().step()),
                    each.ageText());
        }
        return table;
    }

    public String json() {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("orders");
            for (LiveOrder each : live) {
                write(json, each);
            }
            json.writeEndArray();
            StateText.writeSystem(json, system);
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, LiveOrder live) throws IOException {
        OrderIntent intent = live.intent();
        json.writeStartObject();
        json.writeStringField("id", intent.id().toString());
        json.writeStringField("decisionId", intent.decisionId());
        json.writeStringField("positionId", intent.positionId());
        json.writeStringField("symbol", intent.order().underlying().ticker());
        json.writeStringField("purpose", intent.purpose().name());
        json.writeStringField(
                "exitReason", intent.exitReason().map(ExitReason::name).orElse(null));
        json.writeStringField("state", intent.state().name());
        json.writeNumberField("quantity", intent.order().quantity());
        json.writeNumberField("filled", intent.filled());
        json.writeNumberField("limit", intent.order().limit().decimal());
        json.writeNumberField("worstPrice", intent.worstPrice().decimal());
        json.writeNumberField("walkStep", intent.walk().step());
        json.writeStringField("nextAt", intent.walk().nextAt().toString());
        json.writeNumberField("modifications", intent.walk().modifications());
        json.writeStringField("createdAt", intent.createdAt().toString());
        json.writeNumberField("ageSeconds", live.age().toSeconds());
        json.writeStringField("why", live.why());
        json.writeEndObject();
    }
}
