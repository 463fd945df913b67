package io.spreadtrader.cli.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.cli.terminal.Table;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.control.Adoption;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.local.OperatedSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What our books and the broker's differ by, what a person has said of it, and what became of the last word. */
public final class AdoptOutput {
    private final AccountDifferences differences;
    private final Optional<Adoption> done;
    private final OperatedSystem system;

    private AdoptOutput(Optional<Adoption> done, OperatedSystem system) {
        this.differences = system.stores().differences().current();
        this.done = done;
        this.system = system;
    }

    public static AdoptOutput shown(OperatedSystem system) {
        return new AdoptOutput(Optional.empty(), system);
    }

    public static AdoptOutput done(Adoption done, OperatedSystem system) {
        return new AdoptOutput(Optional.of(done), system);
    }

    public List<String> text(Style style) {
        List<String> lines = new ArrayList<>();
        done.ifPresent(word -> lines.addAll(Wrapped.terminalLines("", sentence(word))));
        lines.add(Amounts.count(differences.found().size(), "difference") + since());
        lines.add(StateText.system(system));
        if (!differences.found().isEmpty()) {
            lines.add("");
            lines.addAll(table().lines("", style));
        }
        for (ClientOrderId order : differences.untold()) {
            lines.addAll(Wrapped.terminalLines(
                    "", "The broker says that order " + order + " filled, and has not told the executions."));
        }
        if (done.isEmpty() && !differences.found().isEmpty()) {
            lines.add("");
            lines.addAll(Wrapped.terminalLines(
                    "",
                    "To settle one: --instrument TEXT --price USD with --foreign (your own, left alone) or --position ID"
                            + " (traded in that position). The figures are those of the gateway's last comparison."));
        }
        return lines;
    }

    private String since() {
        return differences.found().isEmpty() ? "" : " since " + Amounts.time(differences.since()) + " New York";
    }

    private String sentence(Adoption word) {
        return switch (word) {
            case Adoption.Noted(String what) ->
                "Noted: " + what + ". "
                        + (system.isRunning()
                                ? "The gateway goes by it at its next comparison, within a minute."
                                : "The system is stopped: it goes by it when it is started again.");
            case Adoption.Unchanged(String why) -> "Nothing was changed: " + why + ".";
            case Adoption.Refused(String why, String remedy) -> "Refused: " + why + ". " + remedy;
        };
    }

    private Table table() {
        Table table = Table.of("instrument", ">ours", ">broker's", "told");
        for (HoldingDifference each : differences.found()) {
            table.row(
                    each.instrument().id(),
                    Integer.toString(each.ours()),
                    Integer.toString(each.theirs()),
                    differences
                            .adopted(each.instrument())
                            .map(fill -> fill.quantity() + " at " + fill.price() + ", not booked yet")
                            .orElse(""));
        }
        return table;
    }

    public String json() {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringField("command", "adopt");
            json.writeBooleanField(
                    "changed", done.filter(Adoption.Noted.class::isInstance).isPresent());
            json.writeStringField("outcome", done.map(this::sentence).orElse(null));
            json.writeStringField("since", differences.since().toString());
            json.writeArrayFieldStart("differences");
            for (HoldingDifference each : differences.found()) {
                write(json, each);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("untold");
            for (ClientOrderId order : differences.untold()) {
                json.writeString(order.value());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("foreign");
            for (Lot lot : differences.foreign().lots()) {
                json.writeStartObject();
                json.writeStringField("instrument", lot.instrument().id());
                json.writeNumberField("quantity", lot.quantity());
                json.writeNumberField("price", lot.price().decimal());
                json.writeEndObject();
            }
            json.writeEndArray();
            StateText.writeSystem(json, system);
            json.writeEndObject();
        });
    }

    private void write(JsonGenerator json, HoldingDifference difference) throws IOException {
        Optional<AdoptedFill> told = differences.adopted(difference.instrument());
        json.writeStartObject();
        json.writeStringField("instrument", difference.instrument().id());
        json.writeNumberField("ours", difference.ours());
        json.writeNumberField("broker", difference.theirs());
        json.writeStringField("toldPosition", told.map(AdoptedFill::positionId).orElse(null));
        json.writeEndObject();
    }
}
