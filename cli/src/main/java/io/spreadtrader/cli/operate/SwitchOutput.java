package io.spreadtrader.cli.operate;

import io.spreadtrader.cli.report.Json;
import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.cli.terminal.Wrapped;
import io.spreadtrader.core.control.Switched;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.local.OperatedSystem;
import java.time.Instant;
import java.util.List;

/** What a switch did, from what to what, and when it takes effect. */
public final class SwitchOutput {
    private final TradingSwitch wanted;
    private final Switched switched;
    private final OperatedSystem system;

    private SwitchOutput(TradingSwitch wanted, Switched switched, OperatedSystem system) {
        this.wanted = wanted;
        this.switched = switched;
        this.system = system;
    }

    public static SwitchOutput of(TradingSwitch wanted, Switched switched, OperatedSystem system) {
        return new SwitchOutput(wanted, switched, system);
    }

    public List<String> text() {
        return sentences().stream()
                .flatMap(sentence -> Wrapped.terminalLines("", sentence).stream())
                .toList();
    }

    private List<String> sentences() {
        TradingStatus after = switched.after();
        if (!switched.isChange()) {
            String since = after.since().equals(Instant.EPOCH) ? "" : " since " + Amounts.time(after.since());
            return List.of(
                    "Trading is " + StateText.mode(after) + " already" + since + ": " + after.reason()
                            + ". Nothing was changed.",
                    StateText.system(system));
        }
        return List.of(
                "Trading was " + StateText.mode(switched.before()) + ", is now " + StateText.mode(after) + ": "
                        + after.reason() + ".",
                wanted.consequence(),
                system.isRunning()
                        ? "The gateway acts on it at its next look."
                        : "The system is stopped: it acts on it when it is started again.",
                StateText.system(system));
    }

    public String json() {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringField("command", wanted.command());
            json.writeBooleanField("changed", switched.isChange());
            StateText.write(json, "before", switched.before());
            StateText.write(json, "after", switched.after());
            StateText.writeSystem(json, system);
            json.writeEndObject();
        });
    }
}
