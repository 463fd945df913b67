package io.spreadtrader.files.events;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.EventCalendarContract;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockEvent.CorporateAction;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.Split;
import io.spreadtrader.core.value.Symbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class FileEventsContractTest extends EventCalendarContract {
    @TempDir
    private Path folder;

    @Override
    protected EventCalendar calendarOf(Map<Symbol, List<StockEvent>> events) {
        StringBuilder rows = new StringBuilder("symbol,type,date,amount,ratio,time,description\n");
        events.forEach((symbol, list) -> list.forEach(
                event -> rows.append(symbol).append(',').append(fields(event)).append('\n')));
        try {
            return FileEvents.read(List.of(Files.writeString(folder.resolve("events.csv"), rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fields(StockEvent event) {
        return switch (event) {
            case Earnings report ->
                "earnings,%s,,,%s,"
                        .formatted(report.date(), report.time().name().toLowerCase(java.util.Locale.ROOT));
            case ExDividend dividend -> "dividend,%s,%s,,,".formatted(dividend.date(), dividend.amount());
            case Split split -> "split,%s,,%s,,".formatted(split.date(), split.ratio());
            case CorporateAction action -> "corporate-action,%s,,,,%s".formatted(action.date(), action.description());
        };
    }
}
