package io.spreadtrader.local;

/** Hears how far long work has got. */
public interface Progress {
    Progress SILENT = (done, total, message) -> {};

    /** @param message what is being done now, in a few words */
    void at(int done, int total, String message);
}
