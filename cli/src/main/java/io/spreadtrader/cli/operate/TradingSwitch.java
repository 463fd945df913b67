package io.spreadtrader.cli.operate;

import io.spreadtrader.core.control.OperateTrading;
import io.spreadtrader.core.control.Switched;
import io.spreadtrader.local.OperatedSystem;
import java.util.Locale;
import java.util.function.BiFunction;

/** What a person may switch, and what follows from it. */
public enum TradingSwitch {
    HALT(
            "Stop entries and cancel working ones; exits go on.",
            "No entry is made and working ones are cancelled; exits go on.",
            OperateTrading::halt),
    REDUCE(
            "Stop entries; those that work may still fill, exits go on.",
            "No entry is made; those that work may still fill, exits go on.",
            OperateTrading::reduce),
    RESUME(
            "Trade again; losses are measured anew from the next look.",
            "Entries are made again; losses are measured from the equity at the next look.",
            OperateTrading::resume),
    FLATTEN(
            "The kill switch: no entries, and every position is closed.",
            "No entry is made, working ones are cancelled and every position is closed.",
            OperateTrading::flatten);

    private final String description;
    private final String consequence;
    private final BiFunction<OperateTrading, String, Switched> action;

    TradingSwitch(String description, String consequence, BiFunction<OperateTrading, String, Switched> action) {
        this.description = description;
        this.consequence = consequence;
        this.action = action;
    }

    /** The command's name. */
    public String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }

    String consequence() {
        return consequence;
    }

    /** Writes the trading state and nothing else. */
    public Switched carryOut(OperatedSystem system, String reason) {
        return action.apply(new OperateTrading(system.stores(), system.marketTime(), system.label()), reason);
    }
}
