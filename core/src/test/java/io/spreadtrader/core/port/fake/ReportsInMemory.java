package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.run.DayBook;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the day reports it is given. */
public final class ReportsInMemory implements ReportSink {
    private final Map<LocalDate, String> texts = new TreeMap<>();
    private Runnable whenStored = () -> {};

    public Map<LocalDate, String> texts() {
        return Map.copyOf(texts);
    }

    /** What happens right after every later report is stored. */
    public void whenStored(Runnable script) {
        whenStored = script;
    }

    @Override
    public void store(DayBook day, String text) {
        texts.put(day.session(), text);
        whenStored.run();
    }
}
