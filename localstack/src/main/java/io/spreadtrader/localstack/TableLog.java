package io.spreadtrader.localstack;

/** Keeps what was written to tables beyond the process. */
public interface TableLog {
    /** Everything kept so far; the tables begin with it. */
    TableHistory past();

    /** Keeps one more write. Once this returns a killed process does not lose it; only then is the write answered. */
    void keep(TableWrite write);
}
