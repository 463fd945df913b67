package io.spreadtrader.cli.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.local.OperatedSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Every open position, as a table and as a document. */
public final class PositionsOutput {
    private static final String DETAIL = "        ";
    private final List<HeldPosition> held;
    private final OperatedSystem system;

    private PositionsOutput(List<HeldPosition> held, OperatedSystem system) {
        this.held = held;
        this.system = system;
    }

    public static PositionsOutput of(OperatedSystem system) {
        return new PositionsOutput(HeldPosition.of(system), system);
    }

    public List<String> text(Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(Amounts.count(held.size(), "open position") + " · " + StateText.system(system));
        if (held.isEmpty()) {
            return lines;
        }
        List<String> table = table().lines("", style);
        lines.add("");
        lines.add(table.getFirst());
        for (int index = 0; index < held.size(); index++) {
            lines.add(table.get(index + 1));
            Wrapped.terminalLines(DETAIL, detail(held.get(index))).forEach(line -> lines.add(style.faint(line)));
        }
        lines.add("");
        lines.add("Entry: dollars a share, negative received. Worst loss: dollars, all contracts.");
        lines.add("Stop: of the underlying. Prices are not asked, so nothing here is marked.");
        return lines;
    }

    private Table table() {
        Table table = Table.of("symbol", "spread", "expires", ">open", ">entry", ">worst loss", ">stop", ">days");
        for (HeldPosition each : held) {
            Position position = each.position();
            VerticalSpread spread = position.spread();
            table.row(
                    position.underlying().ticker(),
                    SpreadText.of(spread),
                    Amounts.shortDay(spread.expiration()),
                    Amounts.count(position.openContracts()),
                    position.averagePremium().toString(),
                    each.worstLoss().map(Amounts::plain).orElse("none"),
                    each.stop().toString(),
                    Amounts.count(each.daysToExpiration()));
        }
        return table;
    }

    private static String detail(HeldPosition held) {
        return held.exitState() + "; opened " + Amounts.time(held.position().openedAt());
    }

    public String json() {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("positions");
            for (HeldPosition each : held) {
                write(json, each);
            }
            json.writeEndArray();
            StateText.writeSystem(json, system);
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, HeldPosition held) throws IOException {
        Position position = held.position();
        json.writeStartObject();
        json.writeStringField("id", position.id());
        SpreadText.write(json, position.spread());
        json.writeStringField("strategy", position.strategy());
        json.writeStringField("sector", position.sector());
        json.writeStringField("openedAt", position.openedAt().toString());
        json.writeNumberField("contracts", position.contracts());
        json.writeNumberField("openContracts", position.openContracts());
        json.writeNumberField("shares", position.shares());
        json.writeNumberField("entry", position.averagePremium().decimal());
        Json.money(json, "openingPremium", position.openingPremium());
        if (held.worstLoss().isPresent()) {
            Json.money(json, "worstLoss", held.worstLoss().get());
        } else {
            json.writeNullField("worstLoss");
        }
        json.writeNumberField("underlyingAtEntry", position.underlyingAtEntry().decimal());
        json.writeNumberField("atrAtEntry", position.atrAtEntry());
        json.writeNumberField("stop", held.stop().decimal());
        json.writeNumberField("daysToExpiration", held.daysToExpiration());
        Json.money(json, "realized", position.ledger().realized());
        Json.money(json, "fees", position.ledger().fees());
        json.writeStringField("state", position.state().name());
        json.writeStringField(
                "exitReason", position.exitReason().map(ExitReason::name).orElse(null));
        json.writeNumberField("exitAttempts", position.exitAttempts());
        json.writeStringField("exit", held.exitState());
        json.writeEndObject();
    }
}
