package io.spreadtrader.core.store;

import io.spreadtrader.core.run.DayBook;
import java.util.List;

/** Reads the closed days, oldest first. */
public interface DayBookStore {
    List<DayBook> all();
}
