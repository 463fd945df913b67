package io.spreadtrader.features;

import io.cucumber.java.ParameterType;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** The words of the glossary as they stand in a step. */
public final class Words {
    @ParameterType("[A-Z][A-Z0-9.]*")
    public String stock(String ticker) {
        return ticker;
    }

    @ParameterType("[A-Z][A-Z0-9.]*(?:, [A-Z][A-Z0-9.]*)*")
    public List<String> stocks(String tickers) {
        return List.of(tickers.split(", "));
    }

    @ParameterType("\\d{4}-\\d{2}-\\d{2}")
    public LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    @ParameterType("\\d{2}:\\d{2}(?::\\d{2})?")
    public LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    @ParameterType("-?\\d+\\.\\d{2}")
    public Price price(String text) {
        return Price.parse(text);
    }

    @ParameterType("-?\\d+(?:\\.\\d{2})?")
    public Money money(String text) {
        return Money.parse(text);
    }

    @ParameterType("LONG|SHORT")
    public Direction direction(String text) {
        return Direction.valueOf(text);
    }

    @ParameterType("call|put")
    public PutCall right(String text) {
        return PutCall.valueOf(text.toUpperCase(Locale.ROOT));
    }

    @ParameterType("INFO|WARNING|HIGH|CRITICAL")
    public Severity severity(String text) {
        return Severity.valueOf(text);
    }

    @ParameterType("[A-Z_]+")
    public String reason(String text) {
        return text;
    }

    @ParameterType("KILL_SWITCH|ASSIGNMENT_RISK|STOP_LOSS|LOSS_LIMIT|PROFIT_TARGET|DTE_LIMIT|EARNINGS|CORPORATE_ACTION"
            + "|ASSIGNMENT|EXPIRATION|LIQUIDATION|BY_HAND|CORRECTED")
    public ExitReason exit(String text) {
        return ExitReason.valueOf(text);
    }
}
